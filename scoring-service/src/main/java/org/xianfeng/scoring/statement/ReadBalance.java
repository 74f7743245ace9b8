package org.xianfeng.scoring.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;

/** Adds up the pages of accounts, without reading their entries. */
final class ReadBalance {
    private final Ledgers ledgers;
    private final AccountPages pages;
    private final Clock clock;

    ReadBalance(Ledgers ledgers, AccountPages pages, Clock clock) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.clock = clock;
    }

    Balance of(Account account, int year) {
        return of(List.of(account), year).getFirst();
    }

    /** The balances of several accounts, in their order, by one reading. */
    List<Balance> of(Collection<Account> accounts, int year) {
        List<PageId> wanted = new ArrayList<>();
        accounts.forEach(account -> wanted.addAll(pages.of(account, year)));
        Map<Account, List<PageHead>> heads = new HashMap<>();
        for (PageHead head : wanted.isEmpty() ? List.<PageHead>of() : ledgers.heads(wanted)) {
            heads.computeIfAbsent(head.id().account(), account -> new ArrayList<>())
                    .add(head);
        }
        return accounts.stream()
                .map(account -> balance(account, year, heads.getOrDefault(account, List.of())))
                .toList();
    }

    private Balance balance(Account account, int year, List<PageHead> heads) {
        Map<String, BlockInForce> blocks = new LinkedHashMap<>();
        pages.blocks(account, year).forEach(block -> blocks.put(block.block().id(), block));
        List<Balance.OfBlock> ofBlocks = blocks.entrySet().stream()
                .map(block -> {
                    List<PageHead> own = heads.stream()
                            .filter(head -> head.id().block().equals(block.getKey()))
                            .toList();
                    return new Balance.OfBlock(
                            block.getKey(),
                            block.getValue().title(),
                            own.stream()
                                    .mapToLong(PageHead::confirmedHundredths)
                                    .sum(),
                            own.stream()
                                    .mapToLong(PageHead::provisionalHundredths)
                                    .sum(),
                            block.getValue().capHundredths());
                })
                .toList();
        return new Balance(
                account.kind(),
                account.id(),
                year,
                heads.stream().mapToLong(PageHead::confirmedHundredths).sum(),
                heads.stream().mapToLong(PageHead::provisionalHundredths).sum(),
                ofBlocks,
                clock.instant());
    }
}
