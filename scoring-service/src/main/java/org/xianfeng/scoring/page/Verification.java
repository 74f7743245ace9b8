package org.xianfeng.scoring.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.page.Fold.Counted;

/** Recomputes everything a page says, from its claims and from the first entry on. */
public final class Verification {
    private final LedgerPage page;
    private final List<Entry> entries;
    private final PageHead stored;

    private Verification(LedgerPage page, List<Entry> closed, PageHead stored) {
        this.page = page;
        this.stored = stored;
        this.entries = new ArrayList<>(closed);
        this.entries.addAll(page.journal());
    }

    /**
     * The first thing that is not as it must be.
     *
     * @param closed the entries of all closed parts, the oldest first
     * @param stored the head as it was stored with the page
     */
    public static Optional<Flaw> of(LedgerPage page, List<Entry> closed, PageHead stored) {
        Verification verification = new Verification(page, closed, stored);
        return verification
                .chain()
                .or(verification::parts)
                .or(verification::claims)
                .or(verification::sums)
                .or(verification::head);
    }

    private Optional<Flaw> chain() {
        String hash = LedgerPage.beginningOfChain(page.id());
        long number = 0;
        for (Entry entry : entries) {
            number++;
            String id = Entry.id(
                    page.id(),
                    entry.rule().id(),
                    entry.subject(),
                    entry.event().id(),
                    Journal.role(entry.kind(), number));
            hash = entry.hashAfter(hash);
            if (entry.number() != number
                    || !entry.id().equals(id)
                    || !entry.hash().equals(hash)) {
                return Optional.of(new Flaw("chain", number));
            }
        }
        return number > 0 && hash.equals(stored.chain()) && number == stored.entries()
                ? Optional.empty()
                : Optional.of(new Flaw("chain", number));
    }

    private Optional<Flaw> parts() {
        long last = 0;
        for (PageHead.ClosedPart part : page.parts()) {
            boolean there = part.lastNumber() > last && part.lastNumber() <= entries.size();
            if (!there
                    || !entries.get((int) last).postedAt().equals(part.firstPostedAt())
                    || !entries.get((int) part.lastNumber() - 1).postedAt().equals(part.lastPostedAt())) {
                return Optional.of(new Flaw("parts", last + 1));
            }
            last = part.lastNumber();
        }
        String before = last == 0
                ? LedgerPage.beginningOfChain(page.id())
                : entries.get((int) last - 1).hash();
        return before.equals(page.closedChain()) ? Optional.empty() : Optional.of(new Flaw("parts", last));
    }

    /** Every claim has left its trace in the journal, and every trace has its claim. */
    private Optional<Flaw> claims() {
        Set<Trace> claims = new HashSet<>();
        for (Claim claim : page.holding()) {
            if (!PageId.of(claim).equals(page.id())) {
                return Optional.of(new Flaw("claims", 0));
            }
            claims.add(new Trace(claim.rule().id(), claim.subject(), claim.event()));
        }
        page.superseded().forEach(seen -> claims.add(new Trace(seen.rule(), seen.subject(), seen.event())));
        Set<Trace> traces = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.kind() != EntryKind.RECOUNT) {
                traces.add(new Trace(entry.rule().id(), entry.subject(), entry.event()));
            }
        }
        return claims.equals(traces) ? Optional.empty() : Optional.of(new Flaw("claims", 0));
    }

    /** For every rule and subject the entries add up to what its claim counts for. */
    private Optional<Flaw> sums() {
        Map<List<Object>, long[]> sums = new HashMap<>();
        for (Entry entry : entries) {
            long[] sum = sums.computeIfAbsent(List.of(entry.rule().id(), entry.subject()), key -> new long[2]);
            sum[0] += entry.confirmedHundredths();
            sum[1] += entry.provisionalHundredths();
        }
        for (Counted counted : Fold.of(page.holding())) {
            Claim claim = counted.claim();
            long[] sum = sums.getOrDefault(List.of(claim.rule().id(), claim.subject()), new long[2]);
            boolean settled = claim.settled() == Settled.FINAL;
            if (sum[settled ? 0 : 1] != counted.points() || sum[settled ? 1 : 0] != 0) {
                return Optional.of(new Flaw("sums", 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> head() {
        boolean ordered =
                page.holding().equals(page.holding().stream().sorted(Fold.ORDER).toList());
        boolean same = page.head().equals(stored)
                && stored.digest().equals(LedgerPage.digest(page.id(), Fold.of(page.holding())));
        return ordered && same ? Optional.empty() : Optional.of(new Flaw("head", 0));
    }

    /**
     * Where a page is not what it must be.
     *
     * @param what {@code chain}, {@code parts}, {@code claims}, {@code sums} or {@code head}
     * @param entry the number of the entry at which it shows, or 0
     */
    public record Flaw(String what, long entry) {}

    private record Trace(String rule, Subject subject, SourceEvent event) {}
}
