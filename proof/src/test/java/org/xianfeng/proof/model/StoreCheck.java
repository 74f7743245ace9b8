package org.xianfeng.proof.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.contracts.EventData;
import org.xianfeng.proof.model.ReferenceModel.Expected;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.Verification;

/**
 * Reads every page and every entry of the ledgers and holds them to the invariants, by number. I4 and I8 are about
 * sums above the pages and about ranks, which the platform does not keep yet.
 */
public final class StoreCheck {
    private static final int PORTION = 500;

    private final Ledgers ledgers;
    private final List<String> flaws = new ArrayList<>();
    private final Set<String> entryIds = new HashSet<>();
    private final Map<String, Set<String>> traces = new HashMap<>();
    private final Map<String, PageHead> heads = new HashMap<>();
    private long entries;

    private StoreCheck(Ledgers ledgers) {
        this.ledgers = ledgers;
        String after = null;
        List<PageHead> some = ledgers.headsAfter(null, PORTION);
        while (!some.isEmpty()) {
            some.forEach(this::page);
            after = some.getLast().id().toString();
            some = ledgers.headsAfter(PageId.parse(after).orElseThrow(), PORTION);
        }
    }

    /**
     * What was found.
     *
     * @param lost traces that events must have left and did not
     * @param unfounded traces that no event left
     * @param flaws every broken invariant, with its number
     */
    public record Found(long pages, long entries, long lost, long unfounded, List<String> flaws) {
        public boolean isSound() {
            return lost == 0 && unfounded == 0 && flaws.isEmpty();
        }
    }

    /** I1, I2, I3 and I5: the pages follow from these events and from nothing else. */
    public static Found against(Ledgers ledgers, Map<String, EventData> events) {
        StoreCheck check = new StoreCheck(ledgers);
        Map<String, Expected> expected = new ReferenceModel(events).pages();
        long lost = 0;
        long unfounded = 0;
        for (Map.Entry<String, Expected> one : expected.entrySet()) {
            lost += missing(one.getValue().traces(), check.traces.getOrDefault(one.getKey(), Set.of()));
            check.compare(one.getKey(), one.getValue());
        }
        for (Map.Entry<String, Set<String>> one : check.traces.entrySet()) {
            Expected page = expected.get(one.getKey());
            unfounded += missing(one.getValue(), page == null ? Set.of() : page.traces());
        }
        return new Found(check.heads.size(), check.entries, lost, unfounded, check.flaws);
    }

    /** I1, I2 and I9, at any moment: pages are whole, and what was read by the group is on them or waits. */
    public static Found atAnyMoment(Ledgers ledgers, Map<String, EventData> read, Set<String> waiting) {
        StoreCheck check = new StoreCheck(ledgers);
        long lost = 0;
        for (Map.Entry<String, EventData> one : read.entrySet()) {
            for (String trace : ReferenceModel.traces(one.getKey(), one.getValue())) {
                String page = trace.substring(0, trace.indexOf('|'));
                boolean waits = page.startsWith("m:") && waiting.contains(one.getKey());
                if (!waits && !check.traces.getOrDefault(page, Set.of()).contains(trace.substring(page.length() + 1))) {
                    check.flaws.add("I9 read and not on its page: " + trace);
                    lost++;
                }
            }
        }
        return new Found(check.heads.size(), check.entries, lost, 0, check.flaws);
    }

    /** I7: pages of two ledgers say the same. */
    public static List<String> differences(Ledgers live, Ledgers rebuilt) {
        Map<String, PageHead> one = new StoreCheck(live).heads;
        Map<String, PageHead> other = new StoreCheck(rebuilt).heads;
        Set<String> all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .filter(page -> !one.containsKey(page)
                        || !other.containsKey(page)
                        || !one.get(page).digest().equals(other.get(page).digest()))
                .map(page -> "I7 " + page + " differs from its rebuild")
                .toList();
    }

    private void page(PageHead head) {
        String id = head.id().toString();
        Optional<StoredPage> stored = ledgers.page(head.id());
        if (stored.isEmpty()) {
            flaws.add("I1 " + id + " is gone");
            return;
        }
        List<Entry> closed = new ArrayList<>();
        for (int part = 1; part <= head.parts().size(); part++) {
            closed.addAll(ledgers.part(head.id(), part));
        }
        heads.put(id, stored.get().head());
        Verification.of(stored.get().page(), closed, stored.get().head())
                .ifPresent(flaw -> flaws.add("I1 " + id + ": " + flaw.what() + " at entry " + flaw.entry()));
        List<Entry> all = new ArrayList<>(closed);
        all.addAll(stored.get().page().journal());
        entries += all.size();
        rows(id, all, stored.get().head());
    }

    private void rows(String id, List<Entry> all, PageHead head) {
        long confirmed = 0;
        long provisional = 0;
        Set<String> named = new HashSet<>();
        for (Entry entry : all) {
            confirmed += entry.confirmedHundredths();
            provisional += entry.provisionalHundredths();
            if (entry.kind() != EntryKind.RECOUNT) {
                named.add(entry.rule().id() + "|" + entry.subject() + "|"
                        + entry.event().id());
            }
            if (!entryIds.add(entry.id())) {
                flaws.add("I2 entry " + entry.id() + " stands twice");
            }
        }
        traces.put(id, named);
        if (confirmed != head.confirmedHundredths()
                || provisional != head.provisionalHundredths()
                || all.size() != head.entries()) {
            flaws.add("I1 " + id + " does not say what its rows add up to");
        }
    }

    private void compare(String page, Expected expected) {
        PageHead head = heads.get(page);
        if (head == null) {
            flaws.add("I3 " + page + " is missing");
        } else if (head.confirmedHundredths() != expected.confirmed()
                || head.provisionalHundredths() != expected.provisional()) {
            flaws.add("I5 " + page + " says " + head.confirmedHundredths() + "+" + head.provisionalHundredths()
                    + ", the model " + expected.confirmed() + "+" + expected.provisional());
        }
    }

    private static long missing(Set<String> wanted, Set<String> found) {
        return wanted.stream().filter(one -> !found.contains(one)).count();
    }
}
