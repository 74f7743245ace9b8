package org.xianfeng.proof.model;

import java.util.Collection;
import java.util.List;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;

/** Makes ledgers anew from events, all at once and each a single time. */
public final class Rebuild {
    private static final JudgeEvent JUDGE = new JudgeEvent(RuleConfiguration.shipped());

    private Rebuild() {}

    /** The ledgers, which were empty. */
    public static Ledgers of(Collection<ReceivedEvent> events, Ledgers empty) {
        empty.post(events.stream().flatMap(event -> claims(event).stream()).toList());
        return empty;
    }

    private static List<Claim> claims(ReceivedEvent event) {
        return switch (JUDGE.of(event)) {
            case Judged.Claims all -> all.claims();
            case Judged.Refused no -> throw new IllegalStateException(event.id() + " is refused: " + no.why());
        };
    }
}
