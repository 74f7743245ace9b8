package org.xianfeng.starter.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The revisions of accounts that changed within the last hour, in memory. An older change does not matter: no token lives
 * that long. Looking one up costs next to nothing, and a check of a token is one look.
 */
public final class AccountChanges {
    /** Longer than any token lives. */
    public static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, Change> changes = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;
    private volatile Instant allBefore = Instant.MIN;

    /** @param most changes remembered one by one; when there are more, every token from before is refused once */
    public AccountChanges(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Takes in a change; an older one than is known changes nothing, a repeated one neither. */
    public void learn(String account, long revision, Instant changedAt) {
        if (changedAt.isBefore(clock.instant().minus(KEPT))) {
            return;
        }
        changes.merge(
                account,
                new Change(revision, changedAt),
                (known, heard) -> heard.revision() > known.revision() ? heard : known);
        if (changes.size() > most) {
            forget();
        }
    }

    /** Drops what no token can be older than; if that is not enough, everything, and asks everybody to renew. */
    private synchronized void forget() {
        Instant old = clock.instant().minus(KEPT);
        changes.values().removeIf(change -> change.at().isBefore(old));
        if (changes.size() > most) {
            allBefore = clock.instant();
            changes.clear();
        }
    }

    /**
     * Whether a token was given before the last change of its account.
     *
     * @param revision of the account when the token was given; 0 where the token does not say
     */
    public boolean outdated(String account, long revision, Instant issuedAt) {
        Change change = changes.get(account);
        return change != null && revision < change.revision() || issuedAt.isBefore(allBefore);
    }

    public int size() {
        return changes.size();
    }

    private record Change(long revision, Instant at) {}
}
