package org.xianfeng.membership.invitation;

import java.time.Duration;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.member.Member;

/** What becomes of a code that somebody types in. */
sealed interface AcceptanceOutcome {
    /** It opens nothing; why is not told. */
    record CodeUnknown() implements AcceptanceOutcome {}

    /** Too many were tried from there. */
    record TooManyTries(Duration closedFor) implements AcceptanceOutcome {}

    /** It is good: for a member's new account, or for the password of an account. */
    record Offered(Invitation invitation, Optional<Member> member, Optional<Account> account)
            implements AcceptanceOutcome {
        String displayName() {
            return account.map(Account::displayName)
                    .or(() -> member.map(Member::name))
                    .orElseThrow()
                    .inFull();
        }
    }

    /** It is good, but what was typed with it is not. @param reason the slug of a problem */
    record TryAgain(Offered offer, String reason) implements AcceptanceOutcome {}

    /** It was used: one signs in with this login now. */
    record Accepted(Login login) implements AcceptanceOutcome {}
}
