package org.xianfeng.starter.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.starter.tail.OpenTail;

/**
 * Learns the changes of accounts, from an hour ago on, because that is what a process forgot when it was started; what
 * arrives twice changes nothing.
 */
final class FollowAccountChanges implements OpenTail.Follower<AccountChanged> {
    private final AccountChanges changes;
    private final Clock clock;
    private volatile Instant completeUntil = Instant.EPOCH;

    FollowAccountChanges(AccountChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void follow(OpenTail<AccountChanged> tail) {
        tail.since(clock.instant().minus(AccountChanges.KEPT));
        while (tail.goesOn()) {
            tail.next().forEach(changed -> changes.learn(changed.accountId(), changed.revision(), changed.changedAt()));
            tail.completeUntil().ifPresent(until -> completeUntil = until);
        }
    }

    /** How long ago every change that was published was known here. */
    double behindSeconds() {
        return Duration.between(completeUntil, clock.instant()).toMillis() / 1000.0;
    }
}
