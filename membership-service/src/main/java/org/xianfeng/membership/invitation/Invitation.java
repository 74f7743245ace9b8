package org.xianfeng.membership.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An invitation of somebody, who has one at a time: a new one ends the one before.
 *
 * @param invited {@code member <id>}, or {@code account <id>} of an account without a member
 * @param subject the member's or the account's id
 * @param codeHash what is kept of the code
 * @param claimedAt when somebody began to use the code; the account that is made, or changed, is fixed from then on
 */
record Invitation(
        String invited,
        String subject,
        Purpose purpose,
        String codeHash,
        String issuedBy,
        Instant issuedAt,
        Instant until,
        State state,
        Optional<Instant> claimedAt) {
    /** What the codes are for, in their hashes. */
    static final String USE = "invitation";

    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(2);

    /** What a code is good for. */
    enum Purpose {
        ACCOUNT,
        PASSWORD_RESET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where it stands. */
    enum State {
        OPEN,
        CLAIMED,
        USED,
        WITHDRAWN
    }

    static String ofMember(String member) {
        return "member " + member;
    }

    static String ofAccount(String account) {
        return "account " + account;
    }

    boolean isMembers() {
        return invited.startsWith("member ");
    }

    /** Whether the code may be used now: also when whoever began with it never came to an end. */
    boolean usableAt(Instant now) {
        return now.isBefore(until)
                && switch (state) {
                    case OPEN -> true;
                    case CLAIMED ->
                        claimedAt.orElse(Instant.MIN).plus(TAKES_AT_MOST).isBefore(now);
                    case USED, WITHDRAWN -> false;
                };
    }

    String stateAt(Instant now) {
        return switch (state) {
            case USED -> "used";
            case WITHDRAWN -> "withdrawn";
            case OPEN, CLAIMED -> now.isBefore(until) ? "open" : "expired";
        };
    }
}
