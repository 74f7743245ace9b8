package org.xianfeng.scoring.standing;

import java.time.Duration;
import java.time.Instant;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.starter.tail.OpenTail;

/** Keeps the standings by what is posted; at each beginning they are made from the ledgers. */
final class FollowPostings implements OpenTail.Follower<PointsPosted> {
    private static final int RESTS_PER_PASS = 20;

    private final KeepStandings keep;
    private final AsOf asOf;
    private final Duration look;

    /** @param look how long to wait at least until the roster is gone through again */
    FollowPostings(KeepStandings keep, AsOf asOf, Duration look) {
        this.keep = keep;
        this.asOf = asOf;
        this.look = look;
    }

    @Override
    public void follow(OpenTail<PointsPosted> tail) {
        tail.fromNowOn();
        asOf.nothing();
        Instant next = seated(keep::begin);
        while (tail.goesOn() && !keep.isOver()) {
            keep.take(tail.next());
            tail.completeUntil().ifPresent(asOf::everythingUntil);
            if (!asOf.now().isBefore(next)) {
                next = seated(keep::seatAgain);
            }
        }
    }

    /** Goes through the roster, and says when to do so again: the longer it took, the later. */
    private Instant seated(Runnable pass) {
        Instant begun = asOf.now();
        pass.run();
        Instant now = asOf.now();
        Duration rest = Duration.between(begun, now).multipliedBy(RESTS_PER_PASS);
        return now.plus(rest.compareTo(look) > 0 ? rest : look);
    }
}
