package org.xianfeng.scoring.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.page.PageId;

/** The addresses of the pages an account may have: told by the blocks in force, so that nothing need be searched. */
public final class AccountPages {
    /** The first year a fact may lie in. */
    public static final int FIRST_YEAR = 1949;

    /** The last one. */
    public static final int LAST_YEAR = 2199;

    /** For how many years before this one ledgers are kept. */
    public static final int YEARS_KEPT = 10;

    private final Blocks blocks;
    private final Clock clock;

    public AccountPages(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** The year it is in the calendar of the ledgers. */
    public int thisYear() {
        return LocalDate.ofInstant(clock.instant(), PagePeriod.CALENDAR).getYear();
    }

    /** The years for which ledgers are kept, the newest first; the next one too, for facts of a New Year's night. */
    public List<Integer> yearsKept() {
        int next = thisYear() + 1;
        return IntStream.rangeClosed(0, YEARS_KEPT + 1)
                .mapToObj(back -> next - back)
                .toList();
    }

    /** The blocks that give points to accounts of this kind. */
    public List<BlockInForce> blocks(Account account, int year) {
        return blocks.inForce(year).stream()
                .filter(block -> block.ledger() == account.kind())
                .toList();
    }

    /** Every page the account may have for the year. */
    public List<PageId> of(Account account, int year) {
        return blocks(account, year).stream()
                .map(BlockInForce::block)
                .flatMap(block -> block.page().of(year).stream().map(period -> new PageId(account, block.id(), period)))
                .distinct()
                .toList();
    }
}
