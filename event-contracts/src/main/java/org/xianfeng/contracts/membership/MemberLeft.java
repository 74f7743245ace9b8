package org.xianfeng.contracts.membership;

import java.time.LocalDate;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A member is no longer on the roster; the reason is not published.
 *
 * @param memberId the member
 * @param branchId the last branch
 * @param leftOn the first day off the roster
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record MemberLeft(String memberId, String branchId, LocalDate leftOn, long revision) implements EventData {
    public MemberLeft {
        Valid.id("memberId", memberId);
        Valid.id("branchId", branchId);
        Valid.present("leftOn", leftOn);
        Valid.revision(revision);
    }
}
