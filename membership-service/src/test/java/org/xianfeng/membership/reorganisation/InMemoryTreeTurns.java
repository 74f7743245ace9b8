package org.xianfeng.membership.reorganisation;

import java.time.Instant;
import java.util.Optional;

/** The turn for tests of rules. */
final class InMemoryTreeTurns implements TreeTurns {
    private Turn holder;
    private Instant until = Instant.EPOCH;

    @Override
    public Optional<Turn> take(Instant now, Instant end) {
        if (holder != null && until.isAfter(now)) {
            return Optional.empty();
        }
        holder = new Turn("holder at " + now);
        until = end;
        return Optional.of(holder);
    }

    @Override
    public void giveBack(Turn turn) {
        if (turn.equals(holder)) {
            holder = null;
        }
    }
}
