package org.xianfeng.scoring.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.page.Fold.Counted;

/**
 * Writes the entries of one posting, so that for every rule and subject the sum of its entries stays what it counts
 * for.
 */
final class Journal {
    private final LedgerPage page;
    private final Instant postedAt;
    private final List<Entry> added = new ArrayList<>();

    Journal(LedgerPage page, Instant now) {
        this.page = page;
        boolean behind = page.entries() > 0 && now.isBefore(page.lastPostedAt());
        this.postedAt = behind ? page.lastPostedAt() : now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The open journal of the page with what was added to it. */
    List<Entry> entries() {
        return new Entry.Log(page.journal(), added);
    }

    /** A claim that came too late to hold, or was overtaken in the batch it came in. */
    void passedOver(Claim claim) {
        decision(EntryKind.DECLINED, new Counted(claim, 0, Reason.of("superseded")));
    }

    /** The first claim about a subject. */
    void first(Counted now) {
        decision(now.points() == 0 ? EntryKind.DECLINED : EntryKind.AWARD, now);
    }

    /** A later revision took the place of an earlier one. */
    void replaced(Counted before, Counted now) {
        boolean samePoints = before.claim().rawPointsHundredths() == now.claim().rawPointsHundredths();
        boolean sameSettled = before.claim().settled() == now.claim().settled();
        if (samePoints && sameSettled) {
            restated(before, now);
        } else if (samePoints && now.claim().settled() == Settled.FINAL && before.points() != 0) {
            confirmed(before, now);
        } else {
            reversed(before, now);
        }
    }

    /** The room under a cap changed because of another fact. */
    void recounted(Counted before, Counted now, Cause cause) {
        long difference = now.points() - before.points();
        Claim claim = now.claim();
        Reason reason = Reason.of(
                difference < 0 ? "recount-down" : "recount-up",
                cause.cap(),
                "subject:" + cause.claim().subject());
        add(new Line(
                EntryKind.RECOUNT, claim, claim.rule(), cause.claim().event(), delta(claim, difference), reason, null));
    }

    private void restated(Counted before, Counted now) {
        Reason reason = before.points() == 0 ? now.reason() : Reason.of("unchanged");
        decision(EntryKind.DECLINED, new Counted(now.claim(), 0, reason));
        recountedByItself(before, now);
    }

    private void confirmed(Counted before, Counted now) {
        Claim claim = now.claim();
        Delta moved = new Delta(before.points(), -before.points());
        add(new Line(EntryKind.CONFIRMATION, claim, claim.rule(), claim.event(), moved, claim.reason(), null));
        recountedByItself(before, now);
    }

    private void recountedByItself(Counted before, Counted now) {
        if (before.points() != now.points()) {
            recounted(
                    before,
                    now,
                    new Cause(now.claim(), "rule:" + now.claim().rule().id()));
        }
    }

    private void reversed(Counted before, Counted now) {
        boolean undone = now.claim().rawPointsHundredths() == 0;
        if (before.points() != 0) {
            Claim old = before.claim();
            Reason reason = undone ? now.claim().reason() : Reason.of("replaced");
            String reverses = Entry.decisionId(
                    page.id(), old.rule().id(), old.subject(), old.event().id());
            Delta back = delta(old, -before.points());
            add(new Line(
                    EntryKind.REVERSAL, now.claim(), old.rule(), now.claim().event(), back, reason, reverses));
        }
        if (!undone || before.points() == 0) {
            first(now);
        }
    }

    private void decision(EntryKind kind, Counted now) {
        Claim claim = now.claim();
        add(new Line(kind, claim, claim.rule(), claim.event(), delta(claim, now.points()), now.reason(), null));
    }

    private static Delta delta(Claim claim, long points) {
        return claim.settled() == Settled.FINAL ? new Delta(points, 0) : new Delta(0, points);
    }

    private void add(Line line) {
        long number = page.entries() + added.size() + 1;
        Claim claim = line.claim();
        Entry entry = new Entry(
                number,
                line.kind(),
                Entry.id(
                        page.id(),
                        line.rule().id(),
                        claim.subject(),
                        line.event().id(),
                        role(line.kind(), number)),
                line.rule(),
                claim.subject(),
                line.event(),
                claim.branchId(),
                claim.factTime(),
                postedAt,
                claim.rawPointsHundredths(),
                line.delta().confirmed(),
                line.delta().provisional(),
                claim.settled(),
                line.reason(),
                line.reverses(),
                "");
        added.add(entry.withHash(
                entry.hashAfter(added.isEmpty() ? page.chain() : added.getLast().hash())));
    }

    static String role(EntryKind kind, long number) {
        return switch (kind) {
            case AWARD, DECLINED, CONFIRMATION -> "decision";
            case REVERSAL -> "reversal";
            case RECOUNT -> "recount:" + number;
        };
    }

    /** The claim that changed the room, and the cap whose room it is. */
    record Cause(Claim claim, String cap) {}

    private record Delta(long confirmed, long provisional) {}

    private record Line(
            EntryKind kind,
            Claim claim,
            RuleVersion rule,
            SourceEvent event,
            Delta delta,
            Reason reason,
            @Nullable String reverses) {}
}
