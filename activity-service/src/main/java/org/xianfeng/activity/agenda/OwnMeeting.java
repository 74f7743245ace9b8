package org.xianfeng.activity.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;

/**
 * A meeting as a line of a member's own list.
 *
 * @param status how the member takes part; none while nothing is known yet
 * @param at when the member checked in
 */
public record OwnMeeting(
        String id,
        String branchId,
        MeetingKind kind,
        String title,
        MeetingState state,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String place,
        @Nullable AttendanceStatus status,
        @Nullable Instant at) {}
