package org.xianfeng.membership.member;

import java.util.ArrayList;
import java.util.Collection;
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
