package org.xianfeng.contracts.grievance;

import org.xianfeng.contracts.Valid;

/**
 * One helper and the part of the work that was theirs.
 *
 * @param memberId the member
 * @param parts their parts of the whole, 1 to 100; the whole is the sum over all helpers
 */
public record Share(String memberId, int parts) {
    public Share {
        Valid.id("memberId", memberId);
        Valid.between("parts", parts, 1, 100);
    }
}
