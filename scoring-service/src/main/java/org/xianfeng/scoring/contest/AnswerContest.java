package org.xianfeng.scoring.contest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianfeng.scoring.contest.Answer.Judge;
import org.xianfeng.scoring.contest.ContestOutcome.Kept;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.contest.ContestOutcome.Why;
import org.xianfeng.starter.version.ExpectedVersion;

/** An officer answers a contest; with the answer that decides for the member goes the event that corrects the ledger. */
final class AnswerContest {
    private final Contests contests;
    private final RuleRange ranges;
    private final Clock clock;
    private final Consumer<Contest.State> tally;

    /** Tells {@code tally} of each state that an answer leads to. */
    AnswerContest(Contests contests, RuleRange ranges, Clock clock, Consumer<Contest.State> tally) {
        this.contests = contests;
        this.ranges = ranges;
        this.clock = clock;
        this.tally = tally;
    }

    /**
     * What an officer says.
     *
     * @param pointsHundredths what is to count before caps, if the member is right
     */
    record Verdict(Judge judge, boolean upheld, long pointsHundredths, String reason) {}

    ContestOutcome of(Contest contest, ExpectedVersion expected, Verdict verdict) {
        Optional<Refused> no = refusal(contest, verdict);
        if (no.isPresent()) {
            return no.get();
        }
        expected.check(contest.version());
        Contest answered = contest.with(new Answer(
                verdict.judge(),
                verdict.upheld(),
                verdict.upheld() ? verdict.pointsHundredths() : contest.about().rawPointsHundredths(),
                verdict.reason(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        Contest kept = contests.keep(answered, Decision.events(answered));
        tally.accept(kept.state());
        return new Kept(kept);
    }

    private Optional<Refused> refusal(Contest contest, Verdict verdict) {
        Contested about = contest.about();
        if (verdict.judge().member().equals(Optional.of(about.member()))) {
            return Optional.of(Refused.because(Why.OWN_CONTEST));
        }
        if (contest.isDecided()) {
            return Optional.of(Refused.because(Why.DECIDED_ALREADY));
        }
        List<Answer> answers = contest.answers();
        if (answers.stream().anyMatch(answer -> answer.judge().isSameAs(verdict.judge()))) {
            return Optional.of(Refused.because(Why.SAME_PERSON));
        }
        if (!verdict.upheld()) {
            return Optional.empty();
        }
        return verdict.pointsHundredths() == about.rawPointsHundredths()
                ? Optional.of(Refused.because(Why.NOTHING_CHANGES))
                : Decision.outOfRange(ranges, about, verdict.pointsHundredths());
    }
}
