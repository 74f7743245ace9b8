package org.xianfeng.scoring.claim;

import java.util.regex.Pattern;
import org.xianfeng.contracts.Valid;

/**
 * The most that all claims under one cap may count for in one window.
 *
 * @param id what it is a cap of: {@code rule:<rule id>} or {@code block:<block id>}
 * @param window how long it counts
 * @param mostHundredths the most, in hundredths of a point
 */
public record Cap(String id, CapWindow window, long mostHundredths) {
    private static final Pattern ID = Pattern.compile("(rule|block):[a-z0-9][a-z0-9-]{0,59}");

    public Cap {
        Valid.present("window", window);
        Valid.between("mostHundredths", mostHundredths, 0, Claim.MOST_HUNDREDTHS);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is not the id of a cap");
        }
    }
}
