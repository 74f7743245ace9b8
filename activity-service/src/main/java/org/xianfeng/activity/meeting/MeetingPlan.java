package org.xianfeng.activity.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What was agreed on before a meeting.
 *
 * @param branch the branch that holds it
 * @param title 1 to 200 characters
 * @param start the planned start
 * @param end the planned end, after the start and at most a day later
 * @param place where, at most 200 characters
 * @param lecturer who gives the lesson, for a Party lesson
 * @param expected who is to come, each once, 1 to 2,000
 * @param wholeBranch whether everyone who belongs to the branch at the start is to come
 */
public record MeetingPlan(
        OrganisationId branch,
        MeetingKind kind,
        String title,
        Instant start,
        Instant end,
        @Nullable String place,
        @Nullable MemberId lecturer,
        List<MemberId> expected,
        boolean wholeBranch) {
    public static final int MOST_EXPECTED = 2_000;
    public static final Duration LONGEST = Duration.ofHours(24);
    public static final int LONGEST_TEXT = 200;

    public MeetingPlan {
        Valid.text("title", title, LONGEST_TEXT);
        if (place != null) {
            Valid.text("place", place, LONGEST_TEXT);
        }
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a meeting ends after it starts, and within a day");
        }
        expected = Valid.list("expected", expected, MOST_EXPECTED);
        if (expected.isEmpty() || new HashSet<>(expected).size() < expected.size()) {
            throw new IllegalArgumentException("someone is expected, and each member once");
        }
    }

    /** Whether the member is to come. */
    public boolean expects(MemberId member) {
        return expected.contains(member);
    }

    /** The same plan for these members. */
    public MeetingPlan expecting(List<MemberId> members) {
        return new MeetingPlan(branch, kind, title, start, end, place, lecturer, members, wholeBranch);
    }
}
