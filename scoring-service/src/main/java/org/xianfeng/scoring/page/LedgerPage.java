package org.xianfeng.scoring.page;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.page.Fold.Counted;
import org.xianfeng.scoring.page.PageHead.ClosedPart;

/**
 * A page of a ledger.
 *
 * @param version 0 for a page that was never stored
 * @param holding the claim that holds for each rule and subject, in the order of the facts; a list that nobody changes
 *     any more, not copied because it may not have been unpacked yet
 * @param superseded the other claims that came
 * @param journal the open part of the journal, the oldest entry first; not copied either
 * @param parts the closed parts of the journal, the oldest first
 * @param closedChain the hash of the last entry of the closed parts, or where the chain of the page begins
 * @param digest of the effective state, as it was kept up to date with every posting
 */
public record LedgerPage(
        PageId id,
        long version,
        List<Claim> holding,
        List<SeenClaim> superseded,
        List<Entry> journal,
        List<ClosedPart> parts,
        String closedChain,
        String digest) {
    private static final BigInteger DIGESTS = BigInteger.ONE.shiftLeft(256);

    public LedgerPage {
        superseded = List.copyOf(superseded);
        parts = List.copyOf(parts);
    }

    /** A page on which nothing stands yet. */
    public static LedgerPage empty(PageId id) {
        return new LedgerPage(
                id, 0, List.of(), List.of(), List.of(), List.of(), beginningOfChain(id), digest(BigInteger.ZERO));
    }

    static String beginningOfChain(PageId id) {
        return new Canonical().put("xianfeng ledger page").put(id.toString()).hex();
    }

    /** How many entries the journal has, closed parts included. */
    public long entries() {
        return closedEntries() + journal.size();
    }

    long closedEntries() {
        return parts.isEmpty() ? 0 : parts.getLast().lastNumber();
    }

    /** The hash of the newest entry. */
    public String chain() {
        return journal.isEmpty() ? closedChain : journal.getLast().hash();
    }

    /** The oldest entries, when there are enough of them to be moved out. */
    public Optional<JournalPart> partToClose(PageLimits limits) {
        return journal.size() < limits.partEntries()
                ? Optional.empty()
                : Optional.of(new JournalPart(id, parts.size() + 1, journal.subList(0, limits.partEntries())));
    }

    /** Whether a part is the beginning of this page's open journal, and may be taken out of it. */
    public boolean beginsWith(JournalPart part) {
        int size = part.entries().size();
        return part.number() == parts.size() + 1
                && size <= journal.size()
                && part.entries().equals(journal.subList(0, size));
    }

    /** This page without a part that is safely kept elsewhere. */
    public LedgerPage without(JournalPart part) {
        if (!beginsWith(part)) {
            throw new IllegalArgumentException(id + " does not begin with its part " + part.number());
        }
        List<ClosedPart> closed = new ArrayList<>(parts);
        closed.add(part.asClosed());
        return new LedgerPage(
                id,
                version,
                holding,
                superseded,
                journal.subList(part.entries().size(), journal.size()),
                closed,
                part.entries().getLast().hash(),
                digest);
    }

    /** What every holding claim counts for, and why. */
    public List<Decision> decisions() {
        return Fold.of(holding).stream()
                .map(counted -> new Decision(counted.claim(), counted.points(), counted.reason()))
                .toList();
    }

    /** When the newest entry was posted; only a page with at least one entry has one. */
    Instant lastPostedAt() {
        return journal.isEmpty()
                ? parts.getLast().lastPostedAt()
                : journal.getLast().postedAt();
    }

    /** What the page says of itself; only a page with at least one entry has a head. */
    public PageHead head() {
        return head(Fold.of(holding));
    }

    PageHead head(List<Counted> counted) {
        return new PageHead(
                id,
                version,
                sum(counted, Settled.FINAL),
                sum(counted, Settled.PROVISIONAL),
                entries(),
                digest,
                chain(),
                parts.isEmpty()
                        ? journal.getFirst().postedAt()
                        : parts.getFirst().firstPostedAt(),
                lastPostedAt(),
                parts);
    }

    private static long sum(List<Counted> counted, Settled settled) {
        return counted.stream()
                .filter(each -> each.claim().settled() == settled)
                .mapToLong(Counted::points)
                .sum();
    }

    /** The digest of the effective state: the sum of the hashes of all that counts, so that no order has a say. */
    static String digest(PageId page, List<Counted> counted) {
        BigInteger sum = counted.stream().map(each -> each.hash(page)).reduce(BigInteger.ZERO, BigInteger::add);
        return digest(sum);
    }

    /** A digest after some of what counts was exchanged. */
    String digestWith(List<Counted> gone, List<Counted> come) {
        BigInteger sum = new BigInteger(digest, 16);
        for (Counted each : gone) {
            sum = sum.subtract(each.hash(id));
        }
        for (Counted each : come) {
            sum = sum.add(each.hash(id));
        }
        return digest(sum);
    }

    private static String digest(BigInteger sum) {
        String hex = sum.mod(DIGESTS).toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }

    /** What a claim counts for under all caps, and why, or why not. */
    public record Decision(Claim claim, long pointsHundredths, Reason reason) {}
}
