package org.xianfeng.scoring.claim;

import org.xianfeng.contracts.Valid;

/** One version of a rule: the one in force on the day of the fact. */
public record RuleVersion(String id, int version) {
    public RuleVersion {
        Valid.between("version", version, 1, 1_000_000);
        if (!Form.isSlug(id, 60)) {
            throw new IllegalArgumentException(id + " is not the id of a rule");
        }
    }
}
