package org.xianfeng.membership.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;

/** All members, those who have left included. */
public interface Members {
    Optional<Member> find(MemberId id);

    /** Those of the members that are known, in no order. */
    List<Member> findAll(Collection<MemberId> ids);

    /** The first of those on a roster whose names begin so, by name and then by id. */
    List<Member> named(NameQuery query, int limit);

    /** Adds one, with the event that tells of it. @throws org.xianfeng.starter.pending.IdTaken if there is one with this id */
    void add(Member member, NewEvent event);

    /**
     * Adds many, each with the event that tells of it; one that is there already keeps no other back.
     *
     * @return those that were there already
     */
    Set<MemberId> addAll(Map<Member, NewEvent> newcomers);

    /** Puts the next version in place of the one before. @throws org.xianfeng.starter.pending.StaleVersion if another came first */
    void replace(Member next, NewEvent event);
}
