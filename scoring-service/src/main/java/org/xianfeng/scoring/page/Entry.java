package org.xianfeng.scoring.page;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.claim.Subject;

/**
 * One line of a journal; it is never changed or taken away.
 *
 * @param number 1 for the first entry of the page
 * @param id derived from what the entry says, so that it is the same wherever it is computed
 * @param rule the version that decided; for a reversal the one under which the points were given
 * @param event what made the entry; for a recount the other fact that changed the room
 * @param branchId the branch at the time of the fact
 * @param rawHundredths points before caps
 * @param confirmedHundredths by how much the confirmed points change
 * @param provisionalHundredths by how much the provisional points change
 * @param settled whether the points of the subject are final after this entry
 * @param reverses the id of the entry that is taken back
 * @param hash SHA-256 of the hash before it and of everything said here, in hex
 */
public record Entry(
        long number,
        EntryKind kind,
        String id,
        RuleVersion rule,
        Subject subject,
        SourceEvent event,
        String branchId,
        Instant factTime,
        Instant postedAt,
        long rawHundredths,
        long confirmedHundredths,
        long provisionalHundredths,
        Settled settled,
        Reason reason,
        @Nullable String reverses,
        String hash) {
    /** By how much the points of both kinds together change. */
    public long pointsHundredths() {
        return confirmedHundredths + provisionalHundredths;
    }

    /** The id of the entry in which a page records its decision on one event, under one rule, about one subject. */
    static String decisionId(PageId page, String rule, Subject subject, String event) {
        return id(page, rule, subject, event, "decision");
    }

    static String id(PageId page, String rule, Subject subject, String event, String role) {
        return new Canonical()
                .put(page.toString())
                .put(rule)
                .put(subject.toString())
                .put(event)
                .put(role)
                .hex()
                .substring(0, 32);
    }

    /** What this entry's hash must be after an entry with the hash {@code before}. */
    String hashAfter(String before) {
        Canonical content = new Canonical()
                .put(before)
                .put(number)
                .put(kind.toString())
                .put(id)
                .put(rule.id())
                .put(rule.version())
                .put(subject.toString())
                .put(event.id())
                .put(event.type())
                .put(event.contentHash());
        content.put(branchId)
                .put(factTime.toEpochMilli())
                .put(postedAt.toEpochMilli())
                .put(rawHundredths)
                .put(confirmedHundredths)
                .put(provisionalHundredths)
                .put(settled.toString())
                .put(reason.code())
                .put(reason.values());
        return content.put(reverses == null ? "" : reverses).hex();
    }

    Entry withHash(String value) {
        return new Entry(
                number,
                kind,
                id,
                rule,
                subject,
                event,
                branchId,
                factTime,
                postedAt,
                rawHundredths,
                confirmedHundredths,
                provisionalHundredths,
                settled,
                reason,
                reverses,
                value);
    }

    /** Entries of which the older ones may still be packed: those that follow are added without looking at them. */
    public static final class Log extends AbstractList<Entry> implements RandomAccess {
        private final List<Entry> older;
        private final List<Entry> added;

        Log(List<Entry> older, List<Entry> added) {
            this.older = older instanceof Log log ? List.copyOf(log) : older;
            this.added = List.copyOf(added);
        }

        /** What was there before. */
        public List<Entry> older() {
            return older;
        }

        /** What the last posting added. */
        public List<Entry> added() {
            return added;
        }

        @Override
        public Entry get(int index) {
            return index < older.size() ? older.get(index) : added.get(index - older.size());
        }

        @Override
        public int size() {
            return older.size() + added.size();
        }
    }
}
