package org.xianfeng.activity.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A meeting as it stands on paper.
 *
 * @param reason why it is recorded so late
 */
record PastMeeting(
        OrganisationId branch,
        MeetingKind kind,
        String title,
        Instant startedAt,
        Instant closedAt,
        @Nullable String place,
        @Nullable MemberId lecturer,
        List<Attendance> attendances,
        @Nullable String minutes,
        String reason) {
    List<MemberId> members() {
        return attendances.stream()
                .map(attendance -> new MemberId(attendance.memberId()))
                .toList();
    }
}
