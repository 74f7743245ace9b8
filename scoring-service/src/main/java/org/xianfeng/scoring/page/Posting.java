package org.xianfeng.scoring.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.page.Fold.Counted;
import org.xianfeng.scoring.page.Fold.Room;
import org.xianfeng.scoring.page.Journal.Cause;
import org.xianfeng.scoring.page.RefusedClaim.Why;

/** Lets a batch of claims take effect on their page: a function of the page, the claims and the time. */
public final class Posting {
    private final LedgerPage page;
    private final PageLimits limits;
    private final Map<Key, Claim> holders = new HashMap<>();
    private final Map<Seen, String> seen = new HashMap<>();
    private final Map<Key, Claim> arrived = new LinkedHashMap<>();
    private final List<Claim> passedOver = new ArrayList<>();
    private final Set<Claim> overtaken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<SeenClaim> superseded;
    private final List<RefusedClaim> refused = new ArrayList<>();
    private int facts;

    /** Looks up what the page knows of these subjects only: most of a page has nothing to do with what comes. */
    private Posting(LedgerPage page, Set<Subject> subjects, PageLimits limits) {
        this.page = page;
        this.limits = limits;
        this.superseded = new ArrayList<>(page.superseded());
        this.facts = page.superseded().size() + page.holding().size();
        for (SeenClaim claim : page.superseded()) {
            if (subjects.contains(claim.subject())) {
                remember(claim);
            }
        }
        for (Claim claim : page.holding()) {
            if (subjects.contains(claim.subject())) {
                holders.put(Key.of(claim), claim);
                remember(SeenClaim.of(claim));
            }
        }
    }

    /** Posts claims that all belong to this page. */
    public static Outcome post(LedgerPage page, Collection<Claim> claims, Instant now, PageLimits limits) {
        Set<Subject> subjects = claims.stream().map(Claim::subject).collect(Collectors.toSet());
        Posting posting = new Posting(page, subjects, limits);
        claims.stream().sorted(Fold.ORDER).forEach(posting::arrive);
        return posting.outcome(now);
    }

    private void remember(SeenClaim claim) {
        seen.put(
                new Seen(claim.rule(), claim.subject(), claim.event().id()),
                claim.event().contentHash());
    }

    private void arrive(Claim claim) {
        String known = seen.get(
                new Seen(claim.rule().id(), claim.subject(), claim.event().id()));
        if (known != null) {
            if (!known.equals(claim.event().contentHash())) {
                refused.add(new RefusedClaim(claim, Why.CONFLICTING_DUPLICATE));
            }
        } else if (facts >= limits.mostFacts() || page.entries() >= limits.mostEntries()) {
            refused.add(new RefusedClaim(claim, Why.PAGE_FULL));
        } else {
            admit(claim);
        }
    }

    private void admit(Claim claim) {
        remember(SeenClaim.of(claim));
        facts++;
        Key key = Key.of(claim);
        Claim holder = holders.get(key);
        if (holder != null && !supersedes(claim, holder)) {
            superseded.add(SeenClaim.of(claim));
            passedOver.add(claim);
            return;
        }
        holders.put(key, claim);
        Claim arrivedBefore = arrived.put(key, claim);
        if (arrivedBefore != null) {
            passedOver.add(arrivedBefore);
        }
        if (holder != null) {
            overtaken.add(holder);
            superseded.add(SeenClaim.of(holder));
        }
    }

    private static boolean supersedes(Claim claim, Claim holder) {
        return claim.revision() > holder.revision()
                || claim.revision() == holder.revision()
                        && claim.event().id().compareTo(holder.event().id()) < 0;
    }

    private Outcome outcome(Instant now) {
        if (arrived.isEmpty() && passedOver.isEmpty()) {
            Optional<PageHead> head = page.entries() == 0 ? Optional.empty() : Optional.of(page.head());
            return new Outcome(page, head, false, refused);
        }
        Fold.Change change = Fold.change(page.holding(), ordered());
        Map<Key, Counted> before = new HashMap<>();
        change.gone().forEach(each -> before.put(Key.of(each.claim()), each));
        LedgerPage after = new LedgerPage(
                page.id(),
                page.version() + 1,
                change.claims(),
                superseded,
                journal(before, change.come(), now),
                page.parts(),
                page.closedChain(),
                digest(before, change.come()));
        return new Outcome(after, Optional.of(after.head(change.counted())), true, refused);
    }

    /** The claims that hold now, in the order of their facts. */
    private List<Claim> ordered() {
        List<Claim> ordered = new ArrayList<>(page.holding().size() + arrived.size());
        for (Claim claim : page.holding()) {
            if (!overtaken.contains(claim)) {
                ordered.add(claim);
            }
        }
        ordered.addAll(arrived.values());
        ordered.sort(Fold.ORDER);
        return List.copyOf(ordered);
    }

    private String digest(Map<Key, Counted> before, List<Counted> come) {
        List<Counted> out = new ArrayList<>();
        List<Counted> in = new ArrayList<>();
        for (Counted each : come) {
            Key key = Key.of(each.claim());
            Counted old = before.get(key);
            if (old == null || old.points() != each.points() || arrived.containsKey(key)) {
                in.add(each);
                if (old != null) {
                    out.add(old);
                }
            }
        }
        return page.digestWith(out, in);
    }

    private List<Entry> journal(Map<Key, Counted> before, List<Counted> come, Instant now) {
        Map<Room, Cause> causes = causes(before);
        Journal journal = new Journal(page, now);
        passedOver.forEach(journal::passedOver);
        for (Counted each : come) {
            Key key = Key.of(each.claim());
            Counted old = before.get(key);
            if (old == null) {
                journal.first(each);
            } else if (arrived.containsKey(key)) {
                journal.replaced(old, each);
            } else if (old.points() != each.points()) {
                journal.recounted(old, each, cause(causes, each.claim()));
            }
        }
        return journal.entries();
    }

    private Map<Room, Cause> causes(Map<Key, Counted> before) {
        Map<Room, Cause> causes = new HashMap<>();
        arrived.forEach((key, claim) -> {
            blame(causes, claim, claim);
            Counted old = before.get(key);
            if (old != null) {
                blame(causes, old.claim(), claim);
            }
        });
        return causes;
    }

    private static void blame(Map<Room, Cause> causes, Claim places, Claim claim) {
        Fold.rooms(places).forEach(room -> causes.putIfAbsent(room, new Cause(claim, room.cap())));
        if (places.once() != null) {
            causes.putIfAbsent(
                    Fold.onceOf(places), new Cause(claim, "rule:" + claim.rule().id()));
        }
    }

    /** The arrived claim that shares a cap with this one; failing that, the first that arrived, by way of a third. */
    private Cause cause(Map<Room, Cause> causes, Claim claim) {
        List<Room> rooms = new ArrayList<>(Fold.rooms(claim));
        if (claim.once() != null) {
            rooms.add(Fold.onceOf(claim));
        }
        for (Room room : rooms) {
            Cause cause = causes.get(room);
            if (cause != null) {
                return cause;
            }
        }
        Claim first = arrived.values().iterator().next();
        return new Cause(first, "rule:" + first.rule().id());
    }

    /**
     * The page after a posting.
     *
     * @param head what it says of itself; none if nothing was ever posted to it
     * @param changed whether it must be stored
     */
    public record Outcome(LedgerPage page, Optional<PageHead> head, boolean changed, List<RefusedClaim> refused) {
        /** The same with a part of the journal left out of the page. */
        public Outcome without(JournalPart part) {
            LedgerPage shorter = page.without(part);
            return new Outcome(shorter, head.map(each -> each.withParts(shorter.parts())), changed, refused);
        }
    }

    private record Key(String rule, Subject subject) {
        static Key of(Claim claim) {
            return new Key(claim.rule().id(), claim.subject());
        }
    }

    private record Seen(String rule, Subject subject, String event) {}
}
