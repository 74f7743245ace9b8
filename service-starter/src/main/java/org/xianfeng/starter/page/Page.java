package org.xianfeng.starter.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bounded part of a list.
 *
 * @param next the cursor of the next page; none on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has at most, whatever the caller asks for. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }
}
