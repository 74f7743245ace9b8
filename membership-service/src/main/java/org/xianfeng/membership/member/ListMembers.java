package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/** Reads the members of a branch or a group page by page, by their ids: the roll says who, their documents say whether. */
public final class ListMembers {
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private final Members members;
    private final Rolls rolls;
    private final Clock clock;

    ListMembers(Members members, Rolls rolls, Clock clock) {
        this.members = members;
        this.rolls = rolls;
        this.clock = clock;
    }

    public Page<Member> of(OrganisationId organisation, Optional<MemberId> after, int limit) {
        List<String> lines =
                rolls.members(organisation.value(), after.map(MemberId::value).orElse(null), limit + 1);
        boolean more = lines.size() > limit;
        List<String> ids = more ? lines.subList(0, limit) : lines;
        Map<String, Member> read = members
                .findAll(ids.stream().map(MemberId::new).toList())
                .stream()
                .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));
        List<Member> items = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        for (String id : ids) {
            Member member = read.get(id);
            if (member != null && belongs(member, organisation)) {
                items.add(member);
            } else {
                strays.add(id);
            }
        }
        rolls.strikeAbandoned(organisation.value(), strays, clock.instant().minus(ABANDONED));
        return new Page<>(items, more ? ids.getLast() : null);
    }

    private static boolean belongs(Member member, OrganisationId organisation) {
        return !member.left()
                && (member.branch().equals(organisation) || member.group().equals(Optional.of(organisation)));
    }
}
