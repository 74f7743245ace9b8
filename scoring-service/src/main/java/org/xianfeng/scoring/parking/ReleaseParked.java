package org.xianfeng.scoring.parking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.roster.Roster;

/**
 * Posts what waits for a member once the member is known. Posting comes before forgetting, and posting again changes
 * nothing, so that a crash between the two, or two releases at once, count once.
 */
final class ReleaseParked {
    private static final int PORTION = 100;

    private final ParkedEvents parked;
    private final JudgeEvent judge;
    private final PostClaims post;
    private final Roster roster;

    ReleaseParked(ParkedEvents parked, JudgeEvent judge, PostClaims post, Roster roster) {
        this.parked = parked;
        this.judge = judge;
        this.post = post;
        this.roster = roster;
    }

    /** Releases all that waits for members who are known for certain. */
    void forMembers(Collection<MemberId> known) {
        Set<String> tried = new HashSet<>();
        boolean more = true;
        while (more) {
            List<ParkedEvent> waiting = parked.waitingFor(known, PORTION);
            more = false;
            for (ParkedEvent one : waiting) {
                more |= tried.add(one.event().id()) && waiting.size() == PORTION;
                release(one.event(), common(one.members(), known));
            }
        }
    }

    /** Goes through all that waits, and releases what the roster knows by now. */
    void sweep() {
        String after = null;
        List<ParkedEvent> portion = parked.after(null, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(this::release);
            after = portion.getLast().event().id();
            portion = parked.after(after, PORTION);
        }
    }

    /** One that waits for nobody any more was left behind by a process that died while it took it away. */
    private void release(ParkedEvent one) {
        if (one.members().isEmpty()) {
            parked.remove(one.event().id(), Set.of());
        } else {
            release(one.event(), roster.members(one.members()).keySet());
        }
    }

    /** Releases an event for those of its members who are known. */
    void release(ReceivedEvent event, Set<MemberId> known) {
        if (known.isEmpty()) {
            return;
        }
        String refusal = posted(event, known);
        if (refusal == null) {
            parked.remove(event.id(), known);
        } else {
            parked.explain(event.id(), refusal);
        }
    }

    private @Nullable String posted(ReceivedEvent event, Set<MemberId> known) {
        return switch (judge.of(event)) {
            case Judged.Claims all -> {
                List<RefusedClaim> refused = post.of(of(all.claims(), known));
                yield refused.isEmpty() ? null : refused.getFirst().why().toString();
            }
            case Judged.Refused no -> no.why().toString();
        };
    }

    private static List<Claim> of(List<Claim> claims, Set<MemberId> members) {
        return claims.stream()
                .filter(claim -> claim.account().kind() == LedgerKind.MEMBER
                        && members.contains(new MemberId(claim.account().id())))
                .toList();
    }

    private static Set<MemberId> common(Set<MemberId> members, Collection<MemberId> known) {
        Set<MemberId> common = new HashSet<>(members);
        common.retainAll(Set.copyOf(known));
        return common;
    }
}
