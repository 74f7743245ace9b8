package org.xianfeng.scoring.claim;

import org.xianfeng.contracts.Valid;

/**
 * A block of rules, and how much time a page of it covers.
 *
 * @param id lower-case letters, digits and hyphens, at most 60
 * @param page the period of one page; no cap of the block counts over a longer window
 */
public record Block(String id, PagePeriod page) {
    public Block {
        Valid.present("page", page);
        if (!Form.isSlug(id, 60)) {
            throw new IllegalArgumentException(id + " is not the id of a block");
        }
    }
}
