package org.xianfeng.scoring.statement;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.scoring.yearterms.YearTerms.Held;

/** Adds up the pages of accounts, without reading their entries. */
final class ReadBalance {
    private final HoldYear hold;
    private final AccountPages pages;
    private final Wording wording;
    private final Clock clock;

    ReadBalance(HoldYear hold, AccountPages pages, Wording wording, Clock clock) {
        this.hold = hold;
        this.pages = pages;
        this.wording = wording;
        this.clock = clock;
    }

    Balance of(Account account, int year, Locale language) {
        return of(List.of(account), year, language).getFirst();
    }

    /** The balances of several accounts, in their order, by one reading. */
    List<Balance> of(Collection<Account> accounts, int year, Locale language) {
        Map<Account, Map<String, Held>> held = hold.of(accounts, year);
        return accounts.stream()
                .map(account ->
                        balance(account, blocks(account, year, held.getOrDefault(account, Map.of()), language), year))
                .toList();
    }

    private Balance balance(Account account, List<Balance.OfBlock> blocks, int year) {
        return new Balance(
                account.kind(),
                account.id(),
                year,
                blocks.stream()
                        .mapToLong(Balance.OfBlock::confirmedPointsHundredths)
                        .sum(),
                blocks.stream()
                        .mapToLong(Balance.OfBlock::provisionalPointsHundredths)
                        .sum(),
                blocks,
                clock.instant());
    }

    private List<Balance.OfBlock> blocks(Account account, int year, Map<String, Held> held, Locale language) {
        Map<String, BlockInForce> blocks = new LinkedHashMap<>();
        pages.blocks(account, year).forEach(block -> blocks.put(block.block().id(), block));
        return blocks.entrySet().stream()
                .map(block -> ofBlock(block.getValue(), held.getOrDefault(block.getKey(), Held.NOTHING), language))
                .toList();
    }

    private Balance.OfBlock ofBlock(BlockInForce block, Held held, Locale language) {
        return new Balance.OfBlock(
                block.block().id(),
                block.title(),
                held.confirmedHundredths(),
                held.provisionalHundredths(),
                block.capHundredths(),
                ofYear(held, language));
    }

    private List<Balance.OfYear> ofYear(Held held, Locale language) {
        return held.lines().stream()
                .map(line -> new Balance.OfYear(
                        line.pointsHundredths(), line.provisional(), wording.of(line.reason(), language)))
                .toList();
    }
}
