package org.xianfeng.membership.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Members for tests of rules; remembers the events. */
public final class InMemoryMembers implements Members {
    private static final Comparator<Member> BY_NAME = Comparator.comparing(
                    (Member member) -> member.name().inFull())
            .thenComparing(member -> member.id().value());

    private final Map<MemberId, Member> members = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();

    public List<NewEvent> events() {
        return events;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public List<Member> findAll(Collection<MemberId> ids) {
        return ids.stream().map(members::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Member> named(NameQuery query, int limit) {
        return members.values().stream()
                .filter(member -> !member.left() && query.start().begins(member.name()))
                .filter(member -> query.branches()
                        .map(branches -> branches.contains(member.branch()))
                        .orElse(true))
                .filter(member -> query.after()
                        .map(last -> BY_NAME.compare(member, last) > 0)
                        .orElse(true))
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Member member, NewEvent event) {
        if (members.putIfAbsent(member.id(), member) != null) {
            throw new IdTaken("members", member.id().value());
        }
        events.add(event);
    }

    @Override
    public Set<MemberId> addAll(Map<Member, NewEvent> newcomers) {
        Set<MemberId> there = new HashSet<>();
        newcomers.forEach((member, event) -> {
            if (members.putIfAbsent(member.id(), member) == null) {
                events.add(event);
            } else {
                there.add(member.id());
            }
        });
        return there;
    }

    @Override
    public void replace(Member next, NewEvent event) {
        if (members.get(next.id()).version() != next.version() - 1) {
            throw new StaleVersion("members", next.id().value());
        }
        members.put(next.id(), next);
        events.add(event);
    }
}
