package org.xianfeng.scoring.statement;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.statement.ReadEntries.Found;
import org.xianfeng.scoring.wording.ReasonText;
import org.xianfeng.scoring.wording.Wording;

/**
 * One line of a statement; points in hundredths of a point.
 *
 * @param rawPointsHundredths before caps
 * @param pointsHundredths by how much the account's points change; 0 for a confirmation, which only moves them
 * @param confirmedPointsHundredths by how much its confirmed points change
 * @param provisionalPointsHundredths by how much its provisional points change
 * @param provisional whether the points of the subject wait for a confirmation after this entry
 * @param reverses the id of the entry that is taken back
 */
public record StatementEntry(
        String id,
        long number,
        String pageId,
        EntryKind kind,
        String ruleId,
        int ruleVersion,
        Title ruleTitle,
        Subject subject,
        String sourceEventId,
        String sourceEventType,
        String branchId,
        Instant factTime,
        Instant postedAt,
        long rawPointsHundredths,
        long pointsHundredths,
        long confirmedPointsHundredths,
        long provisionalPointsHundredths,
        boolean provisional,
        ReasonText reason,
        @Nullable String reverses,
        String hash) {
    static StatementEntry of(Found found, Wording wording, Locale language) {
        Entry entry = found.entry();
        return new StatementEntry(
                entry.id(),
                entry.number(),
                found.page().toString(),
                entry.kind(),
                entry.rule().id(),
                entry.rule().version(),
                wording.title(entry.rule()),
                entry.subject(),
                entry.event().id(),
                entry.event().type(),
                entry.branchId(),
                entry.factTime(),
                entry.postedAt(),
                entry.rawHundredths(),
                entry.pointsHundredths(),
                entry.confirmedHundredths(),
                entry.provisionalHundredths(),
                entry.settled() == Settled.PROVISIONAL,
                wording.of(entry.reason(), entry.rule(), entry.factTime(), language),
                entry.reverses(),
                entry.hash());
    }
}
