package org.xianfeng.membership.memberintake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.post.FillPosts;
import org.xianfeng.membership.roll.Admission;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.rowcheck.MemberRow;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/**
 * Writes newcomers, in an order in which every step may be done again: the number is reserved, the personal file written,
 * the seat on the roll taken, then the member is added with the event that tells of it, then posts are filled. Only the
 * member makes the rest visible, so that nobody is ever half in.
 */
final class EnterMembers {
    private final Members members;
    private final PersonalFiles files;
    private final Rolls rolls;
    private final FillPosts posts;
    private final Clock clock;

    EnterMembers(Members members, PersonalFiles files, Rolls rolls, FillPosts posts, Clock clock) {
        this.members = members;
        this.files = files;
        this.rolls = rolls;
        this.posts = posts;
        this.clock = clock;
    }

    /** A row, and who it is about. */
    record Newcomer(MemberRow row, MemberId id, LocalDate today) {
        Member member() {
            return new Member(
                    id,
                    row.name(),
                    row.branch(),
                    row.group(),
                    row.standing(),
                    row.employment(),
                    row.since().orElse(today),
                    Optional.empty(),
                    1);
        }

        PersonalFile file() {
            return new PersonalFile(id, row.facts(), Optional.of(row.identity()), row.phone(), 1);
        }

        Entry entry() {
            return new Entry(
                    id.value(),
                    row.standing() == Standing.FORMAL ? Entry.Kind.FORMAL_MEMBER : Entry.Kind.PROBATIONARY_MEMBER);
        }

        IdentityNumber identity() {
            return row.identity();
        }
    }

    /**
     * Who did not get in.
     *
     * @param taken those whose number somebody else has
     * @param withoutSeat those for whom there is no place in the branch or group
     */
    record Left(Set<MemberId> taken, Map<MemberId, Admission> withoutSeat) {}

    Left enter(List<Newcomer> newcomers) {
        Set<MemberId> taken =
                files.addAll(newcomers.stream().map(Newcomer::file).toList()).keySet();
        List<Newcomer> reserved = without(newcomers, taken);
        Map<MemberId, Admission> withoutSeat = seat(reserved);
        files.removeAll(withoutSeat.keySet());
        List<Newcomer> seated = without(reserved, withoutSeat.keySet());
        Instant now = clock.instant();
        Map<Member, NewEvent> facts = new LinkedHashMap<>();
        for (Newcomer one : seated) {
            Member member = one.member();
            facts.put(member, member.registered(now));
        }
        members.addAll(facts);
        return new Left(Set.copyOf(taken), withoutSeat);
    }

    private static List<Newcomer> without(List<Newcomer> all, Set<MemberId> some) {
        return all.stream().filter(one -> !some.contains(one.id())).toList();
    }

    /** Seats in branches and groups; who finds none in one of them gives the other back. */
    private Map<MemberId, Admission> seat(List<Newcomer> newcomers) {
        Map<MemberId, Admission> refused = new HashMap<>();
        Map<String, List<Entry>> wanted = new LinkedHashMap<>();
        for (Newcomer one : newcomers) {
            Stream.concat(Stream.of(one.row().branch()), one.row().group().stream())
                    .forEach(place -> wanted.computeIfAbsent(place.value(), _ -> new ArrayList<>())
                            .add(one.entry()));
        }
        rolls.admitAll(wanted, clock.instant())
                .values()
                .forEach(some -> some.forEach((id, admission) -> refused.put(new MemberId(id), admission)));
        for (Newcomer one : newcomers) {
            if (refused.containsKey(one.id())) {
                rolls.strike(one.row().branch().value(), one.id().value());
                one.row()
                        .group()
                        .ifPresent(group -> rolls.strike(group.value(), one.id().value()));
            }
        }
        return refused;
    }

    /** Fills the posts of those who are in, as far as they are vacant; answers the rows with a post that was not. */
    Set<Integer> fillPosts(List<Newcomer> in) {
        Map<OrganisationId, List<Newcomer>> byBranch = in.stream()
                .filter(one -> !one.row().posts().isEmpty())
                .collect(Collectors.groupingBy(one -> one.row().branch()));
        Set<Integer> left = new HashSet<>();
        byBranch.forEach((branch, some) -> {
            Set<MemberId> notAppointed = posts.fill(branch, candidates(some)).stream()
                    .map(FillPosts.Candidate::member)
                    .collect(Collectors.toSet());
            some.stream()
                    .filter(one -> notAppointed.contains(one.id()))
                    .forEach(one -> left.add(one.row().row()));
        });
        return left;
    }

    static List<FillPosts.Candidate> candidates(List<Newcomer> some) {
        return some.stream()
                .flatMap(one -> one.row().posts().stream()
                        .map(post -> new FillPosts.Candidate(
                                one.id(), post, one.row().postsSince().orElse(one.today()))))
                .toList();
    }
}
