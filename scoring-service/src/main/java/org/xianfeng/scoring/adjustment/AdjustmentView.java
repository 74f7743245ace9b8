package org.xianfeng.scoring.adjustment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.frozen.FrozenAccount;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.wording.ReasonText;
import org.xianfeng.scoring.wording.Wording;

/**
 * How an account differs from its signed total. Points are in hundredths of a point.
 *
 * @param closedPeriod the period that was closed
 * @param sentence what the finding means
 * @param entries the first of those that make up the difference, the newest first
 * @param moreEntries how many are not shown
 */
record AdjustmentView(
        LedgerKind ledger,
        String accountId,
        String branchId,
        String closedPeriod,
        Points frozen,
        Points now,
        Points difference,
        Adjustment.Finding finding,
        String sentence,
        List<AdjustingEntry> entries,
        int moreEntries) {
    private static final int MOST_ENTRIES = 50;

    /** Points of both kinds. */
    record Points(long confirmedHundredths, long provisionalHundredths) {
        static Points of(FrozenAccount account) {
            return new Points(account.confirmedHundredths(), account.provisionalHundredths());
        }
    }

    /**
     * An entry that came after the period was frozen.
     *
     * @param openPeriod the period of the same kind in which it was posted
     */
    record AdjustingEntry(
            String id,
            String pageId,
            String subject,
            String openPeriod,
            Instant factTime,
            Instant postedAt,
            Title ruleTitle,
            ReasonText reason,
            long confirmedPointsHundredths,
            long provisionalPointsHundredths) {}

    static AdjustmentView of(Adjustment adjustment, PeriodName closed, Wording wording, Locale language) {
        List<Adjustment.Posted> newestFirst = adjustment.entries().stream()
                .sorted((one, other) ->
                        other.entry().postedAt().compareTo(one.entry().postedAt()))
                .toList();
        int shown = Math.min(MOST_ENTRIES, newestFirst.size());
        FrozenAccount frozen = adjustment.frozen();
        return new AdjustmentView(
                frozen.account().kind(),
                frozen.account().id(),
                frozen.branchId(),
                closed.toString(),
                Points.of(frozen),
                Points.of(adjustment.now()),
                new Points(adjustment.confirmedHundredths(), adjustment.provisionalHundredths()),
                adjustment.finding(),
                wording.of("period-" + adjustment.finding(), language).text(),
                newestFirst.subList(0, shown).stream()
                        .map(one -> entry(one, closed, wording, language))
                        .toList(),
                newestFirst.size() - shown);
    }

    private static AdjustingEntry entry(Adjustment.Posted posted, PeriodName closed, Wording wording, Locale language) {
        Entry entry = posted.entry();
        return new AdjustingEntry(
                entry.id(),
                posted.page().toString(),
                entry.subject().toString(),
                PeriodName.at(closed.kind(), entry.postedAt()).toString(),
                entry.factTime(),
                entry.postedAt(),
                wording.title(entry.rule()),
                wording.of(entry.reason(), entry.rule(), entry.factTime(), language),
                entry.confirmedHundredths(),
                entry.provisionalHundredths());
    }
}
