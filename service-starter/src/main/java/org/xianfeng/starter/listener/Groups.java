package org.xianfeng.starter.listener;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The consumer groups of this service. */
public final class Groups {
    private final List<HandledBatches> all;

    Groups(List<HandledBatches> all) {
        long names = all.stream().map(HandledBatches::group).distinct().count();
        if (names < all.size()) {
            throw new IllegalStateException("two handlers have the same group");
        }
        this.all = List.copyOf(all);
    }

    public List<HandledBatches> all() {
        return all;
    }

    public Optional<HandledBatches> named(String group) {
        return all.stream().filter(one -> one.group().equals(group)).findFirst();
    }

    /** The topics that any of them listens to. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        all.forEach(one -> topics.addAll(one.topics()));
        return topics;
    }
}
