package org.xianfeng.scoring.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.wording.Wording;

/** Says why an account got points for a subject, or why it did not. */
final class ExplainSubject {
    private final Ledgers ledgers;
    private final AccountPages pages;
    private final Wording wording;

    ExplainSubject(Ledgers ledgers, AccountPages pages, Wording wording) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.wording = wording;
    }

    /** Looks through the years, the newest first; all facts about one subject lie in the same year. */
    Explanation of(Account account, Subject subject, List<Integer> years, Locale language) {
        for (int year : years) {
            List<Explanation.Decision> decisions = decisions(account, subject, year, language);
            if (!decisions.isEmpty()) {
                long points = decisions.stream()
                        .mapToLong(Explanation.Decision::pointsHundredths)
                        .sum();
                return new Explanation(subject.toString(), points, decisions, null);
            }
        }
        return new Explanation(subject.toString(), 0, List.of(), wording.of("no-fact-known", language));
    }

    private List<Explanation.Decision> decisions(Account account, Subject subject, int year, Locale language) {
        List<Explanation.Decision> decisions = new ArrayList<>();
        for (PageHead head : ledgers.heads(pages.of(account, year))) {
            Optional<StoredPage> stored = ledgers.page(head.id());
            stored.ifPresent(page -> decisions.addAll(decisions(page, subject, language)));
        }
        return decisions;
    }

    private List<Explanation.Decision> decisions(StoredPage stored, Subject subject, Locale language) {
        List<LedgerPage.Decision> about = stored.page().decisions().stream()
                .filter(decision -> decision.claim().subject().equals(subject))
                .toList();
        if (about.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int part = 1; part <= stored.head().parts().size(); part++) {
            entries.addAll(ledgers.part(stored.head().id(), part));
        }
        entries.addAll(stored.page().journal());
        entries.removeIf(entry -> !entry.subject().equals(subject));
        return about.stream()
                .map(decision -> decision(decision, entries, language))
                .toList();
    }

    private Explanation.Decision decision(LedgerPage.Decision decision, List<Entry> about, Locale language) {
        Claim claim = decision.claim();
        List<Entry> entries = about.stream()
                .filter(entry -> entry.rule().id().equals(claim.rule().id()))
                .toList();
        return new Explanation.Decision(
                claim.rule().id(),
                claim.rule().version(),
                wording.title(claim.rule()),
                outcome(decision, entries),
                decision.pointsHundredths(),
                claim.rawPointsHundredths(),
                wording.of(decision.reason(), claim.rule(), claim.factTime(), language),
                entries.stream().map(Entry::id).toList());
    }

    private static Outcome outcome(LedgerPage.Decision decision, List<Entry> entries) {
        if (decision.pointsHundredths() != 0) {
            return decision.claim().settled() == Settled.PROVISIONAL ? Outcome.PROVISIONAL : Outcome.AWARDED;
        }
        return entries.stream().anyMatch(entry -> entry.kind() == EntryKind.REVERSAL)
                ? Outcome.REVERSED
                : Outcome.DECLINED;
    }
}
