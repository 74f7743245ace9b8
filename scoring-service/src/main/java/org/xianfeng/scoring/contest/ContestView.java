package org.xianfeng.scoring.contest;

import java.time.Instant;
import java.util.List;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.version.Versioned;

/**
 * A contest as those see it who may read the account; points in hundredths of a point, before caps.
 *
 * @param branchId the branch of the contested fact, at that time
 * @param subject as {@code kind:id}
 * @param rawPointsHundredths what counted when it was contested
 * @param wantedPointsHundredths what the member says should have counted
 * @param answers the first one first
 */
record ContestView(
        String id,
        String memberId,
        String branchId,
        String ruleId,
        Title ruleTitle,
        String subject,
        String entryId,
        Instant happenedAt,
        long rawPointsHundredths,
        long wantedPointsHundredths,
        String reason,
        Instant contestedAt,
        Contest.State state,
        List<AnswerView> answers,
        long version)
        implements Versioned {
    ContestView {
        answers = List.copyOf(answers);
    }

    /**
     * What one officer said.
     *
     * @param byAccount who
     * @param byCommittee whether as a committee officer; an officer of the branch does not decide alone
     * @param pointsHundredths what is to count by this answer
     */
    record AnswerView(
            String byAccount,
            boolean byCommittee,
            boolean upheld,
            long pointsHundredths,
            String reason,
            Instant answeredAt) {}

    static ContestView of(Contest contest, Wording wording) {
        Contested about = contest.about();
        return new ContestView(
                contest.id(),
                about.member().value(),
                about.branch().value(),
                about.rule().id(),
                wording.title(about.rule()),
                about.subject().toString(),
                about.entryId(),
                about.happenedAt(),
                about.rawPointsHundredths(),
                contest.plea().wantedHundredths(),
                contest.plea().reason(),
                contest.plea().at(),
                contest.state(),
                contest.answers().stream().map(ContestView::answer).toList(),
                contest.version());
    }

    private static AnswerView answer(Answer answer) {
        return new AnswerView(
                answer.judge().account(),
                answer.judge().ofCommittee(),
                answer.upheld(),
                answer.pointsHundredths(),
                answer.reason(),
                answer.at());
    }
}
