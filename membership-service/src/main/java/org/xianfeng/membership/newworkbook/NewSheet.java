package org.xianfeng.membership.newworkbook;

import java.util.Iterator;
import java.util.List;

/**
 * A sheet to be written.
 *
 * @param widths of its columns, in characters
 * @param rows the first is the one of headers
 */
public record NewSheet(String name, List<Integer> widths, Iterator<List<String>> rows) {
    public NewSheet {
        widths = List.copyOf(widths);
    }
}
