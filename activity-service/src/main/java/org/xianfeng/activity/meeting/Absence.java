package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;

/**
 * Why an expected member need not come to one meeting.
 *
 * @param status leave or exempt
 * @param reason in words, 1 to 500 characters; never published
 * @param grantedBy the account that granted it
 */
public record Absence(MemberId member, AttendanceStatus status, String reason, String grantedBy, Instant at) {
    public static final int LONGEST_REASON = 500;

    public Absence {
        Valid.text("reason", reason, LONGEST_REASON);
        if (status != AttendanceStatus.LEAVE && status != AttendanceStatus.EXEMPT) {
            throw new IllegalArgumentException("an absence is a leave or an exemption");
        }
    }

    /** The absences with this one; the latest word about a member counts. */
    Map<MemberId, Absence> in(Map<MemberId, Absence> absences) {
        Map<MemberId, Absence> all = new LinkedHashMap<>(absences);
        all.put(member, this);
        return Map.copyOf(all);
    }
}
