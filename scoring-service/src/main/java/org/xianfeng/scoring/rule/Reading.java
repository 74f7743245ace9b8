package org.xianfeng.scoring.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.expression.Formula;

/**
 * How a rule reads one event type: its expressions, compiled for the shape of that type.
 *
 * @param fact the name of the event, for example {@code need-reopened}; the reason of points that it takes back
 */
record Reading(
        Stage stage,
        String fact,
        Optional<Formula> applies,
        Optional<Formula> per,
        LedgerKind ledger,
        Formula to,
        Optional<Formula> when,
        Optional<Formula> otherwise,
        Optional<Formula> because,
        Optional<Formula> once,
        Points points) {

    /** What an event means for the points of its fact. */
    enum Stage {
        /** They wait for a confirmation. */
        PROVISIONAL,
        /** They are there to stay. */
        FINAL,
        /** They are taken back. */
        UNDONE
    }

    List<Judgement> judge(Rule rule, Map<String, Object> event) {
        if (applies.isPresent() && !applies.get().truth(event, null)) {
            return List.of();
        }
        List<? extends @Nullable Object> items = per.<List<? extends @Nullable Object>>map(list -> list.many(event))
                .orElse(Collections.singletonList(null));
        List<Points.Amount> amounts = stage == Stage.UNDONE
                ? Collections.nCopies(items.size(), Points.Amount.none(fact))
                : points.of(event, items);
        List<Judgement> judgements = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            judgements.add(judge(rule, amounts.get(index), event, items.get(index)));
        }
        return judgements;
    }

    private Judgement judge(Rule rule, Points.Amount amount, Map<String, Object> event, @Nullable Object item) {
        Account account = new Account(ledger, to.text(event, item));
        String key = once.map(formula -> formula.text(event, item)).orElse(null);
        if (stage == Stage.UNDONE) {
            return new Judgement(rule, account, 0, Settled.FINAL, Reason.of(fact), key);
        }
        if (when.isPresent() && !when.get().truth(event, item)) {
            Reason why = Reason.of(otherwise.orElseThrow().text(event, item));
            return new Judgement(rule, account, 0, Settled.FINAL, why, key);
        }
        if (amount.none() != null) {
            return new Judgement(rule, account, 0, Settled.FINAL, reason(amount, amount.none()), key);
        }
        String code = because.map(formula -> formula.text(event, item)).orElse("awarded");
        Settled settled = stage == Stage.PROVISIONAL ? Settled.PROVISIONAL : Settled.FINAL;
        return new Judgement(rule, account, amount.hundredths(), settled, reason(amount, code), key);
    }

    private static Reason reason(Points.Amount amount, String code) {
        return new Reason(code, amount.values());
    }
}
