package org.xianfeng.membership.me;

import java.time.Duration;
import org.xianfeng.membership.password.PasswordRefusal;

/** What became of asking for somebody's own password. */
sealed interface OwnPasswordOutcome {
    /** It was right, and what was wished for is done. */
    record Right() implements OwnPasswordOutcome {}

    /** It was not. */
    record WrongPassword() implements OwnPasswordOutcome {}

    /** Too many failures; it was not looked at. */
    record Locked(Duration closedFor) implements OwnPasswordOutcome {}

    /** It was right, and the new one is not taken. */
    record Refused(PasswordRefusal reason) implements OwnPasswordOutcome {}
}
