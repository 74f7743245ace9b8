package org.xianfeng.activity.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A meeting that an officer would like to plan.
 *
 * @param expected who is to come; the whole branch where nothing is said
 */
record MeetingProposal(
        OrganisationId branch,
        MeetingKind kind,
        String title,
        Instant start,
        Instant end,
        @Nullable String place,
        @Nullable MemberId lecturer,
        @Nullable List<MemberId> expected) {}
