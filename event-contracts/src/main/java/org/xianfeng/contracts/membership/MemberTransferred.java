package org.xianfeng.contracts.membership;

import java.time.LocalDate;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A member moved to another branch; what happened before stays with the old one.
 *
 * @param memberId the member
 * @param fromBranchId the branch left
 * @param toBranchId the branch joined
 * @param effectiveOn the first day in the new branch
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record MemberTransferred(
        String memberId, String fromBranchId, String toBranchId, LocalDate effectiveOn, long revision)
        implements EventData {
    public MemberTransferred {
        Valid.id("memberId", memberId);
        Valid.id("fromBranchId", fromBranchId);
        Valid.id("toBranchId", toBranchId);
        Valid.present("effectiveOn", effectiveOn);
        Valid.revision(revision);
    }
}
