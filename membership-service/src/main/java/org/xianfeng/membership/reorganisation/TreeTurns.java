package org.xianfeng.membership.reorganisation;

import java.time.Instant;
import java.util.Optional;

/** Lets one change of the tree's shape happen at a time, across all instances of the service. */
interface TreeTurns {
    /** Takes the turn until then, unless another has it. */
    Optional<Turn> take(Instant now, Instant until);

    void giveBack(Turn turn);

    /** What the holder of the turn has in hand. */
    record Turn(String holder) {}
}
