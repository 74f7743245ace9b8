package org.xianfeng.membership;

import java.util.concurrent.atomic.AtomicInteger;
import org.xianfeng.starter.identity.NewIds;

/** Ids in the order in which they are asked for: id-0001, id-0002 and so on. */
public final class CountedIds implements NewIds {
    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String next() {
        return "id-%04d".formatted(last.incrementAndGet());
    }
}
