package org.xianfeng.scoring.award;

import java.util.List;
import org.xianfeng.scoring.page.PageHead;

/** Tells the other services what pages say now; returns when the broker has it, and throws when it is away. */
@FunctionalInterface
public interface Announce {
    void pages(List<PageHead> heads);

    /** The same, within the traces of what brought it about. */
    default void pages(List<PageHead> heads, Causes causes) {
        pages(heads);
    }
}
