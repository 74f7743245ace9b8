package org.xianfeng.membership.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.audit.AuditEntry.Anchor;

/** Looks whether every entry is there, in its place, and as it was written. */
final class VerifyAudit {
    static final int MOST_FINDINGS = 100;
    private static final int AT_ONCE = 500;
    private static final String GONE = "gone";

    private final AuditTrail trail;
    private final AuditChain chain;

    VerifyAudit(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /** What is wrong with a place. */
    enum Wrong {
        /** No entry is there. */
        MISSING,
        /** It does not say what it said. */
        CHANGED,
        /** It does not follow the one before it. */
        NOT_LINKED,
        /** It is not the entry that was known to be there. */
        NOT_THE_KNOWN_ONE,
        /** The mark of how far the trail has come is gone or forged. */
        NO_HEAD
    }

    /** Something that is wrong. */
    record Finding(long sequence, Wrong wrong) {}

    /**
     * What was seen.
     *
     * @param from the first place looked at
     * @param checked how many places were looked at
     * @param findings the first hundred things that are wrong
     * @param reached the last entry, to be noted and shown again one day
     * @param next where to go on; none at the end
     */
    record Report(long from, long checked, List<Finding> findings, Anchor reached, Optional<Long> next) {
        boolean intact() {
            return findings.isEmpty();
        }
    }

    /**
     * Looks from a place on.
     *
     * @param known an entry as somebody noted it before
     */
    Report of(long from, int most, Optional<Anchor> known) {
        Anchor origin = trail.origin().orElse(Anchor.START);
        long first = Math.max(from, origin.sequence() + 1);
        Optional<Anchor> head = trail.head();
        Walk walk = new Walk(before(first, origin), head, known);
        while (walk.checked < most) {
            int count = (int) Math.min(AT_ONCE, most - walk.checked);
            List<AuditEntry> entries = trail.range(walk.last.sequence() + 1, count);
            if (entries.isEmpty() && walk.isAtTheEnd()) {
                return walk.report(first, Optional.empty());
            }
            walk.over(entries, count);
        }
        return walk.report(first, Optional.of(walk.last.sequence() + 1));
    }

    private Anchor before(long first, Anchor origin) {
        return first == origin.sequence() + 1
                ? origin
                : trail.range(first - 1, 1).stream()
                        .findFirst()
                        .map(AuditEntry::anchor)
                        .orElse(new Anchor(first - 1, GONE));
    }

    /** The way along the trail, with what was found on it. */
    private final class Walk {
        private final Optional<Anchor> head;
        private final Optional<Anchor> known;
        private final List<Finding> findings = new ArrayList<>();
        private Anchor last;
        private long checked;

        Walk(Anchor last, Optional<Anchor> head, Optional<Anchor> known) {
            this.last = last;
            this.head = head;
            this.known = known;
        }

        void over(List<AuditEntry> entries, int count) {
            long furthest = entries.isEmpty()
                    ? told()
                    : Math.max(told(), entries.getLast().sequence());
            long end = Math.min(last.sequence() + count, furthest);
            Iterator<AuditEntry> rest = entries.iterator();
            AuditEntry next = rest.hasNext() ? rest.next() : null;
            for (long place = last.sequence() + 1; place <= end; place++) {
                checked++;
                if (next != null && next.sequence() == place) {
                    look(next);
                    next = rest.hasNext() ? rest.next() : null;
                } else {
                    found(place, Wrong.MISSING);
                    last = new Anchor(place, GONE);
                }
            }
        }

        private void look(AuditEntry entry) {
            if (!chain.fits(entry)) {
                found(entry.sequence(), Wrong.CHANGED);
            } else if (!last.hash().equals(GONE) && !entry.previous().equals(last.hash())) {
                found(entry.sequence(), Wrong.NOT_LINKED);
            }
            last = entry.anchor();
            if (head.filter(told -> told.sequence() == entry.sequence() && !told.equals(entry.anchor()))
                            .isPresent()
                    || known.filter(told -> told.sequence() == entry.sequence() && !told.equals(entry.anchor()))
                            .isPresent()) {
                found(entry.sequence(), Wrong.NOT_THE_KNOWN_ONE);
            }
        }

        private void found(long place, Wrong wrong) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new Finding(place, wrong));
            }
        }

        boolean isAtTheEnd() {
            return told() <= last.sequence();
        }

        private long told() {
            return head.map(Anchor::sequence).orElse(0L);
        }

        Report report(long first, Optional<Long> next) {
            if (head.isEmpty() && last.sequence() > 0) {
                found(last.sequence(), Wrong.NO_HEAD);
            }
            known.filter(told -> next.isEmpty() && told.sequence() > last.sequence())
                    .ifPresent(told -> found(told.sequence(), Wrong.MISSING));
            return new Report(first, checked, List.copyOf(findings), last, next);
        }
    }
}
