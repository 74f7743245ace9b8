package org.xianfeng.membership.imports;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.page.Page;

/** Things that belong to imports, in their order, kept in numbered pieces that can be written again. */
public interface Pages<T> {
    /** Puts a piece in place of the one with the same number. */
    void put(String importId, int number, List<T> items);

    /** Reads on from a cursor; a cursor that is none of ours begins at the beginning. */
    Page<T> page(String importId, Optional<String> cursor, int limit);

    /** All of them, read as they are asked for. */
    Iterator<T> all(String importId);

    void delete(String importId);
}
