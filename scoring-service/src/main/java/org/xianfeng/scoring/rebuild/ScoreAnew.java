package org.xianfeng.scoring.rebuild;

import java.util.List;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.roster.Roster;

/** Scores events into other ledgers by the way they are always scored, but announces nothing. */
final class ScoreAnew {
    private final JudgeEvent judge;
    private final Roster roster;

    ScoreAnew(JudgeEvent judge, Roster roster) {
        this.judge = judge;
        this.roster = roster;
    }

    Portion into(Shadows.Shadow shadow, Progress progress) {
        PostClaims post = new PostClaims(shadow.ledgers(), _ -> {}, _ -> {});
        ScoreEvents score = new ScoreEvents(
                judge,
                post,
                roster,
                (_, _) -> {
                    progress.waiting();
                    return true;
                },
                shadow.known());
        return events -> progress.read(events.size(), score.handle(events).size());
    }

    /** What is done with a portion of events. */
    interface Portion extends java.util.function.Consumer<List<ReceivedEvent>> {}
}
