package org.xianfeng.scoring.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.starter.abreast.Abreast;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;
import org.xianfeng.starter.roster.Roster;

/**
 * Turns batches of events into points.
 *
 * <p>The claims of branches go first, so that an id that comes again with other content is found out before it reaches any
 * member; events that have none are remembered by their id for that. What is left is posted for the members that the
 * roster knows; the others wait.
 */
public final class ScoreEvents implements EventHandler {
    /** The consumer group of the ledgers. */
    public static final String GROUP = "scoring-service.ledger";

    private static final int PORTION = 250;

    private final JudgeEvent judge;
    private final PostClaims post;
    private final Roster roster;
    private final Waiting waiting;
    private final KnownEvents known;

    public ScoreEvents(JudgeEvent judge, PostClaims post, Roster roster, Waiting waiting, KnownEvents known) {
        this.judge = judge;
        this.post = post;
        this.roster = roster;
        this.waiting = waiting;
        this.known = known;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Fact.SCORED;
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        Batch work = new Batch();
        for (Judgement one : Abreast.compute(batch, PORTION, event -> new Judgement(event, judge.of(event)))) {
            switch (one.judged()) {
                case Judged.Claims all -> work.judged(one.event(), all.claims());
                case Judged.Refused no -> work.reject(one.event(), no.why().toString());
            }
        }
        known.conflicting(work.ofMembersOnly()).forEach(work::conflicts);
        work.refuse(post.of(work.claims(LedgerKind.BRANCH), work.causes));
        park(work);
        work.refuse(post.of(work.claims(LedgerKind.MEMBER), work.causes));
        return work.rejections();
    }

    private record Judgement(ReceivedEvent event, Judged judged) {}

    private void park(Batch work) {
        Set<MemberId> members = work.members();
        if (members.isEmpty()) {
            return;
        }
        Set<MemberId> unknown = new HashSet<>(members);
        unknown.removeAll(roster.members(members).keySet());
        work.withhold(unknown).forEach((event, absent) -> {
            if (!waiting.park(event, absent)) {
                work.reject(event, RefusedClaim.Why.CONFLICTING_DUPLICATE.toString());
            }
        });
    }

    /** The events of one delivery, with what they claim and what became of them. */
    private static final class Batch {
        private final Map<SourceEvent, ReceivedEvent> events = new LinkedHashMap<>();
        private final Map<SourceEvent, List<Claim>> claims = new LinkedHashMap<>();
        private final Map<SourceEvent, String> rejected = new LinkedHashMap<>();
        private final Causes causes = new Causes();

        void judged(ReceivedEvent event, List<Claim> claimed) {
            events.put(source(event), event);
            claims.put(source(event), claimed);
            causes.note(event, claimed);
        }

        void reject(ReceivedEvent event, String reason) {
            events.put(source(event), event);
            rejected.putIfAbsent(source(event), reason);
            claims.remove(source(event));
        }

        void refuse(Collection<RefusedClaim> refused) {
            for (RefusedClaim one : refused) {
                SourceEvent event = one.claim().event();
                rejected.putIfAbsent(event, one.why().toString());
                if (one.why() == RefusedClaim.Why.CONFLICTING_DUPLICATE) {
                    claims.remove(event);
                }
            }
        }

        void conflicts(SourceEvent event) {
            rejected.putIfAbsent(event, RefusedClaim.Why.CONFLICTING_DUPLICATE.toString());
            claims.remove(event);
        }

        /** The events that claim something, and nothing of it for a branch. */
        List<SourceEvent> ofMembersOnly() {
            return claims.entrySet().stream()
                    .filter(one -> !one.getValue().isEmpty())
                    .filter(one -> one.getValue().stream()
                            .allMatch(claim -> claim.account().kind() == LedgerKind.MEMBER))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        List<Claim> claims(LedgerKind kind) {
            return claims.values().stream()
                    .flatMap(List::stream)
                    .filter(claim -> claim.account().kind() == kind)
                    .toList();
        }

        Set<MemberId> members() {
            return claims(LedgerKind.MEMBER).stream()
                    .map(claim -> new MemberId(claim.account().id()))
                    .collect(Collectors.toSet());
        }

        /** Takes the claims of these members out, and says which events they came from. */
        Map<ReceivedEvent, Set<MemberId>> withhold(Set<MemberId> unknown) {
            Map<ReceivedEvent, Set<MemberId>> withheld = new LinkedHashMap<>();
            events.forEach((source, event) -> claims.computeIfPresent(source, (_, all) -> {
                Set<MemberId> absent = all.stream()
                        .filter(claim -> concerns(claim, unknown))
                        .map(claim -> new MemberId(claim.account().id()))
                        .collect(Collectors.toSet());
                if (!absent.isEmpty()) {
                    withheld.put(event, absent);
                }
                return all.stream().filter(claim -> !concerns(claim, unknown)).toList();
            }));
            return withheld;
        }

        private static boolean concerns(Claim claim, Set<MemberId> members) {
            return claim.account().kind() == LedgerKind.MEMBER
                    && members.contains(new MemberId(claim.account().id()));
        }

        List<Rejection> rejections() {
            List<Rejection> rejections = new ArrayList<>();
            events.forEach((source, event) -> {
                String reason = rejected.get(source);
                if (reason != null) {
                    rejections.add(new Rejection(event, reason));
                }
            });
            return rejections;
        }

        private static SourceEvent source(ReceivedEvent event) {
            return new SourceEvent(event.id(), event.type(), event.contentHash());
        }
    }
}
