package org.xianfeng.scoring.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.ledger.UnreadablePage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.Verification;

/** Recomputes the pages of an account: every hash, every sum, every cap. */
final class VerifyAccount {
    private final Ledgers ledgers;
    private final AccountPages pages;

    VerifyAccount(Ledgers ledgers, AccountPages pages) {
        this.ledgers = ledgers;
        this.pages = pages;
    }

    AccountVerified of(Account account, List<Integer> years) {
        long verified = 0;
        long entries = 0;
        try {
            for (int year : years) {
                for (PageHead head : ledgers.heads(pages.of(account, year))) {
                    Optional<StoredPage> stored = ledgers.page(head.id());
                    Optional<String> broken =
                            stored.isPresent() ? broken(stored.get()) : Optional.of(head.id() + " is gone");
                    if (broken.isPresent()) {
                        return new AccountVerified(false, verified, entries, broken.get());
                    }
                    verified++;
                    entries += head.entries();
                }
            }
        } catch (UnreadablePage page) {
            return new AccountVerified(false, verified, entries, page.id() + " " + page.flaw());
        }
        return new AccountVerified(true, verified, entries, null);
    }

    private Optional<String> broken(StoredPage stored) {
        List<Entry> closed = new ArrayList<>();
        for (int part = 1; part <= stored.head().parts().size(); part++) {
            closed.addAll(ledgers.part(stored.head().id(), part));
        }
        return Verification.of(stored.page(), closed, stored.head())
                .map(flaw -> stored.head().id() + " " + flaw.what() + (flaw.entry() > 0 ? " " + flaw.entry() : ""));
    }
}
