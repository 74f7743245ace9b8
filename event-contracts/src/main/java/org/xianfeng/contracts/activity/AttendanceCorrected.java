package org.xianfeng.contracts.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * The attendance of one member was corrected after the meeting was closed; carries all that scoring needs.
 *
 * @param meetingId the meeting
 * @param branchId the branch that held it, at that time
 * @param kind its kind
 * @param startedAt when the meeting began
 * @param memberId the member
 * @param previousStatus what stood before
 * @param status what holds now
 * @param correctedAt when it was corrected
 * @param revision 1 for the first state of the subject, more with every change of it
 * @param attended how many were present or late after the correction; missing in events of before 0.2
 * @param expected how many were expected and not exempt after it; missing together with {@code attended}
 */
public record AttendanceCorrected(
        String meetingId,
        String branchId,
        MeetingKind kind,
        Instant startedAt,
        String memberId,
        AttendanceStatus previousStatus,
        AttendanceStatus status,
        Instant correctedAt,
        long revision,
        @Nullable Integer attended,
        @Nullable Integer expected)
        implements EventData {
    public AttendanceCorrected {
        Valid.id("meetingId", meetingId);
        Valid.id("branchId", branchId);
        Valid.present("kind", kind);
        Valid.present("startedAt", startedAt);
        Valid.id("memberId", memberId);
        Valid.present("previousStatus", previousStatus);
        Valid.present("status", status);
        Valid.present("correctedAt", correctedAt);
        Valid.revision(revision);
        if ((attended == null) != (expected == null)) {
            throw new IllegalArgumentException("attended and expected belong together");
        }
        if (attended != null && expected != null) {
            Valid.between("expected", expected, 0, 2_000);
            Valid.between("attended", attended, 0, expected);
        }
    }
}
