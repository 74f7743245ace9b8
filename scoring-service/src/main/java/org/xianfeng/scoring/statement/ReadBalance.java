package org.xianfeng.scoring.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.scoring.yearterms.YearTerms;

/** Adds up the pages of accounts, without reading their entries. */
final class ReadBalance {
    private final Ledgers ledgers;
    private final AccountPages pages;
    private final BeginYear begin;
    private final Wording wording;
    private final Clock clock;

    ReadBalance(Ledgers ledgers, AccountPages pages, BeginYear begin, Wording wording, Clock clock) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.begin = begin;
        this.wording = wording;
        this.clock = clock;
    }

    Balance of(Account account, int year, Locale language) {
        return of(List.of(account), year, language).getFirst();
    }

    /** The balances of several accounts, in their order, by one reading. */
    List<Balance> of(Collection<Account> accounts, int year, Locale language) {
        List<PageId> wanted = new ArrayList<>();
        accounts.forEach(account -> wanted.addAll(pages.of(account, year)));
        Map<Account, List<PageHead>> heads = new HashMap<>();
        for (PageHead head : wanted.isEmpty() ? List.<PageHead>of() : ledgers.heads(wanted)) {
            heads.computeIfAbsent(head.id().account(), account -> new ArrayList<>())
                    .add(head);
        }
        Map<Account, BeginYear.Begun> begun = begin.of(accounts, year);
        return accounts.stream()
                .map(account -> balance(
                        account,
                        blocks(
                                account,
                                year,
                                heads.getOrDefault(account, List.of()),
                                begun.getOrDefault(account, BeginYear.Begun.BARE),
                                language),
                        year))
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

    private List<Balance.OfBlock> blocks(
            Account account, int year, List<PageHead> heads, BeginYear.Begun begun, Locale language) {
        Map<String, BlockInForce> blocks = new LinkedHashMap<>();
        pages.blocks(account, year).forEach(block -> blocks.put(block.block().id(), block));
        return blocks.entrySet().stream()
                .map(block -> {
                    List<PageHead> own = heads.stream()
                            .filter(head -> head.id().block().equals(block.getKey()))
                            .toList();
                    YearTerms.Held held = begun.held(
                            block.getKey(),
                            year,
                            own.stream()
                                    .mapToLong(PageHead::confirmedHundredths)
                                    .sum(),
                            own.stream()
                                    .mapToLong(PageHead::provisionalHundredths)
                                    .sum());
                    return new Balance.OfBlock(
                            block.getKey(),
                            block.getValue().title(),
                            held.confirmedHundredths(),
                            held.provisionalHundredths(),
                            block.getValue().capHundredths(),
                            ofYear(held, language));
                })
                .toList();
    }

    private List<Balance.OfYear> ofYear(YearTerms.Held held, Locale language) {
        return held.lines().stream()
                .map(line -> new Balance.OfYear(
                        line.pointsHundredths(), line.provisional(), wording.of(line.reason(), language)))
                .toList();
    }
}
