package org.xianfeng.activity.planning;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Tells members of a branch from guests, by the roster. */
public final class BranchMembers {
    private static final int MOST_NAMED = 5;

    private final Roster roster;
    private final Predicate<RosterMember> counted;

    private BranchMembers(Roster roster, Predicate<RosterMember> counted) {
        this.roster = roster;
        this.counted = counted;
    }

    /** Those who belong to the branch today. */
    public static BranchMembers present(Roster roster) {
        return new BranchMembers(roster, member -> !member.left());
    }

    /** Those who belong to the branch today, or belonged to it when they left. */
    public static BranchMembers presentOrLeft(Roster roster) {
        return new BranchMembers(roster, _ -> true);
    }

    /** Those of the members who do not belong to the branch. */
    public List<MemberId> guestsAmong(List<MemberId> members, OrganisationId branch) {
        Map<MemberId, RosterMember> known = roster.members(members);
        return members.stream()
                .filter(member -> {
                    RosterMember found = known.get(member);
                    return found == null || !found.branch().equals(branch) || !counted.test(found);
                })
                .toList();
    }

    /** The first few of them, to be shown. */
    public static String first(List<MemberId> members) {
        return members.stream().limit(MOST_NAMED).map(MemberId::value).collect(Collectors.joining(", "));
    }
}
