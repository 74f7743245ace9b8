package org.xianfeng.scoring.contest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.contest.ContestOutcome.Kept;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.contest.ContestOutcome.Why;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;

/** A member contests an entry of the own account, one without points included, or hears why that cannot be. */
final class ContestEntry {
    private final Ledgers ledgers;
    private final Contests contests;
    private final RuleRange ranges;
    private final OrganisationPaths paths;
    private final Term term;

    ContestEntry(Ledgers ledgers, Contests contests, RuleRange ranges, OrganisationPaths paths, Term term) {
        this.ledgers = ledgers;
        this.contests = contests;
        this.ranges = ranges;
        this.paths = paths;
        this.term = term;
    }

    /** How long an entry can be contested after it was posted. */
    record Term(Clock clock, Duration open) {}

    /**
     * What a member asks for.
     *
     * @param wantedHundredths what should have counted, before caps
     */
    record Wish(MemberId member, PageId page, String entryId, long wantedHundredths, String reason) {}

    ContestOutcome of(Wish wish) {
        Optional<StoredPage> page = Optional.of(wish.page())
                .filter(id -> id.account().equals(Account.member(wish.member().value())))
                .flatMap(ledgers::page);
        Optional<Entry> entry = page.flatMap(stored -> entry(stored, wish.entryId()));
        Optional<Claim> holding = entry.flatMap(found -> page.flatMap(stored -> holding(stored, found)));
        return holding.isEmpty() ? Refused.because(Why.ENTRY_UNKNOWN) : about(wish, entry.orElseThrow(), holding.get());
    }

    private ContestOutcome about(Wish wish, Entry entry, Claim holding) {
        Instant now = term.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Contested about = new Contested(
                wish.member(),
                new OrganisationId(holding.branchId()),
                holding.rule(),
                holding.subject(),
                holding.factTime(),
                entry.id(),
                holding.rawPointsHundredths());
        Contest contest = Contest.begun(about, new Contest.Plea(wish.wantedHundredths(), wish.reason(), now));
        Optional<Contest> before = contests.find(contest.id());
        if (before.isPresent()) {
            return Refused.because(before.get().isDecided() ? Why.DECIDED_ALREADY : Why.CONTESTED_ALREADY);
        }
        return refusal(wish, entry, holding, now).<ContestOutcome>map(no -> no).orElseGet(() -> added(contest));
    }

    private Optional<Refused> refusal(Wish wish, Entry entry, Claim holding, Instant now) {
        if (holding.event().type().equals(Decision.TYPE)) {
            return Optional.of(Refused.because(Why.DECIDED_ALREADY));
        }
        if (holding.event().type().equals(Decision.OF_PROPOSALS)) {
            return Optional.of(Refused.because(Why.DECIDED_BY_PEOPLE));
        }
        Instant end = entry.postedAt().plus(term.open());
        if (now.isAfter(end)) {
            return Optional.of(Refused.because(
                    Why.TOO_LATE, LocalDate.ofInstant(end, PagePeriod.CALENDAR).toString(), days()));
        }
        if (wish.wantedHundredths() == holding.rawPointsHundredths()) {
            return Optional.of(Refused.because(Why.NOTHING_CHANGES));
        }
        return Optional.empty();
    }

    private String days() {
        return Long.toString(term.open().toDays());
    }

    private ContestOutcome added(Contest contest) {
        Optional<Refused> no =
                Decision.outOfRange(ranges, contest.about(), contest.plea().wantedHundredths());
        if (no.isPresent()) {
            return no.get();
        }
        try {
            return new Kept(contests.add(contest, paths.pathOf(contest.about().branch())));
        } catch (IdTaken faster) {
            return Refused.because(Why.CONTESTED_ALREADY);
        }
    }

    /** The newest part of the journal is looked through first. */
    private Optional<Entry> entry(StoredPage stored, String id) {
        int parts = stored.head().parts().size();
        Stream<List<Entry>> older = IntStream.range(0, parts)
                .mapToObj(back -> ledgers.part(stored.head().id(), parts - back));
        return Stream.concat(Stream.of(stored.page().journal()), older)
                .flatMap(List::stream)
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /** What holds now for the subject of an entry under its rule. */
    private static Optional<Claim> holding(StoredPage stored, Entry entry) {
        return stored.page().decisions().stream()
                .map(LedgerPage.Decision::claim)
                .filter(claim -> claim.rule().id().equals(entry.rule().id()))
                .filter(claim -> claim.subject().equals(entry.subject()))
                .findFirst();
    }
}
