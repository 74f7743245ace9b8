package org.xianfeng.grievance.step;

import java.util.Locale;
import java.util.Optional;

/**
 * Who took a step.
 *
 * @param account the account of a handler; none for the asker, who has no account, and for the clock
 */
public record Actor(Kind kind, Optional<String> account) {
    /** The kinds of those who take steps. */
    public enum Kind {
        HANDLER,
        ASKER,
        CLOCK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor handler(String account) {
        return new Actor(Kind.HANDLER, Optional.of(account));
    }

    public static Actor asker() {
        return new Actor(Kind.ASKER, Optional.empty());
    }

    public static Actor clock() {
        return new Actor(Kind.CLOCK, Optional.empty());
    }
}
