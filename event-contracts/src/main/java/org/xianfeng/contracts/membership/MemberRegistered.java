package org.xianfeng.contracts.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A member was taken into a branch.
 *
 * @param memberId the member
 * @param branchId the branch
 * @param groupId the group inside the branch, if any
 * @param standing formal or probationary
 * @param employment in service or retired
 * @param registeredOn the day it holds from
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record MemberRegistered(
        String memberId,
        String branchId,
        @Nullable String groupId,
        Standing standing,
        Employment employment,
        LocalDate registeredOn,
        long revision)
        implements EventData {
    public MemberRegistered {
        Valid.id("memberId", memberId);
        Valid.id("branchId", branchId);
        Valid.optionalId("groupId", groupId);
        Valid.present("standing", standing);
        Valid.present("employment", employment);
        Valid.present("registeredOn", registeredOn);
        Valid.revision(revision);
    }
}
