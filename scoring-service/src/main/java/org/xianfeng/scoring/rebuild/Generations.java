package org.xianfeng.scoring.rebuild;

import java.util.List;
import java.util.Map;
import org.xianfeng.scoring.page.PageId;

/** The pages in use, and those that were in use before a rebuild took their place. */
interface Generations {
    /** The version of each page as it stands in use; 0 for one that does not. */
    Map<PageId, Long> versions(List<PageId> pages);

    /**
     * Puts the page that a rebuild made in the place of the one in use, which is kept; in one write, so that nobody ever
     * finds neither or a mixture.
     *
     * @param version of the page in use that is to go
     */
    Outcome put(String rebuildId, PageId page, long version);

    /** Forgets the pages that a rebuild took out of use. @return how many */
    long forget(String rebuildId);

    /** What became of a page. */
    enum Outcome {
        SWITCHED,
        /** It was changed meanwhile, and stays. */
        MOVED,
        /** Parts of its journal are closed, and those are never exchanged; it stays. */
        HAS_PARTS
    }
}
