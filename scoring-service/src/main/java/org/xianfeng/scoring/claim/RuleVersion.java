package org.xianfeng.scoring.claim;

import java.util.regex.Pattern;
import org.xianfeng.contracts.Valid;

/** One version of a rule: the one in force on the day of the fact. */
public record RuleVersion(String id, int version) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public RuleVersion {
        Valid.between("version", version, 1, 1_000_000);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is not the id of a rule");
        }
    }
}
