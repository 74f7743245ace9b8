package org.xianfeng.scoring.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.UnreadablePage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Keeps the standings of this year in step with roster and ledgers. One thread at a time.
 *
 * <p>A page is stored before it is announced. So whoever notes the end of the topic first, reads the pages then, and goes
 * on from that end misses nothing; what is told twice is known by its version.
 */
public final class KeepStandings {
    private static final int PAGES_AT_ONCE = 1_000;

    private final Standings standings;
    private final GatherSeats seats;
    private final Ledgers ledgers;
    private final AccountPages pages;
    private int year;

    KeepStandings(Standings standings, GatherSeats seats, Ledgers ledgers, AccountPages pages) {
        this.standings = standings;
        this.seats = seats;
        this.ledgers = ledgers;
        this.pages = pages;
    }

    /** Begins anew: the end of the topic must have been noted before. */
    synchronized void begin() {
        year = pages.thisYear();
        standings.clear();
        seatAgain();
    }

    /** Where branches sit by now, and the pages of those that are new. */
    public synchronized void seatAgain() {
        List<PageId> wanted = new ArrayList<>();
        for (OrganisationId branch : standings.seat(seats.now())) {
            wanted.addAll(pages.of(Account.branch(branch.value()), year));
            if (wanted.size() >= PAGES_AT_ONCE) {
                read(wanted);
            }
        }
        read(wanted);
    }

    private void read(List<PageId> wanted) {
        if (!wanted.isEmpty()) {
            standings.take(heads(wanted).stream().map(PostedPage::of).toList());
            wanted.clear();
        }
    }

    /** A page that cannot be read counts for nothing, and keeps nobody else from a standing; the ledgers raise its alarm. */
    private List<PageHead> heads(List<PageId> wanted) {
        try {
            return ledgers.heads(wanted);
        } catch (UnreadablePage one) {
            int half = wanted.size() / 2;
            return half == 0
                    ? List.of()
                    : Stream.of(wanted.subList(0, half), wanted.subList(half, wanted.size()))
                            .flatMap(part -> heads(part).stream())
                            .toList();
        }
    }

    /** What was announced since, in whatever order and however often. */
    synchronized void take(List<PointsPosted> posted) {
        standings.take(posted.stream()
                .filter(one -> PostedPage.counts(one, year))
                .map(PostedPage::of)
                .toList());
    }

    /** Whether the year that is ranked is over. */
    synchronized boolean isOver() {
        return year != pages.thisYear();
    }
}
