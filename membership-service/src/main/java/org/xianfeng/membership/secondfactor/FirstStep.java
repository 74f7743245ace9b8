package org.xianfeng.membership.secondfactor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.membership.seal.SealBroken;

/**
 * Says, between the two steps of signing in, that somebody passed the first: a sealed text in the form of the second, good
 * for ten minutes and until the account changes. It opens nothing by itself.
 */
public final class FirstStep {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final String PLACE = "first-step";
    private static final int LONGEST = 1024;

    private final Accounts accounts;
    private final Seal seal;
    private final Clock clock;

    FirstStep(Accounts accounts, Seal seal, Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.clock = clock;
    }

    public String of(Account account) {
        String said = account.id()
                + ' '
                + account.version()
                + ' '
                + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.sealer().seal(said, PLACE));
    }

    /** Who passed it; nobody, when it is over, or never was. */
    public Optional<Account> in(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] said = seal.open(Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8)), PLACE)
                    .split(" ");
            return Instant.ofEpochSecond(Long.parseLong(said[2])).isAfter(clock.instant())
                    ? accounts.find(said[0])
                            .filter(account -> !account.blocked() && account.version() == Long.parseLong(said[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | SealBroken forged) {
            return Optional.empty();
        }
    }
}
