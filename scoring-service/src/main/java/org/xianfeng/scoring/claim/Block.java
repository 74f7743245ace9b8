package org.xianfeng.scoring.claim;

import java.util.regex.Pattern;
import org.xianfeng.contracts.Valid;

/**
 * A block of rules, and how much time a page of it covers.
 *
 * @param id lower-case letters, digits and hyphens, at most 60
 * @param page the period of one page; no cap of the block counts over a longer window
 */
public record Block(String id, PagePeriod page) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public Block {
        Valid.present("page", page);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is not the id of a block");
        }
    }
}
