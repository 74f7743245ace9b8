package org.xianfeng.membership.secondfactor;

import java.util.Collection;
import java.util.Optional;

/** The authenticator apps of accounts; each account has one at most, and one that is proposed to it. */
public interface SecondFactors {
    /** What an account shares with its app, once it has shown that it has it. */
    Optional<AppSecret> secretOf(String account);

    /** Whether an account has an app; told without opening what they share. */
    boolean isOn(String account);

    /** What was proposed to an account and not confirmed yet. */
    Optional<AppSecret> proposed(String account);

    /** Proposes a secret; the one in force, if there is one, stays in force. */
    void propose(String account, AppSecret secret);

    /**
     * Puts the proposed secret in force, with its recovery codes.
     *
     * @param step whose code showed that the app has it; it is used by that
     * @return false when it is not the proposed one any more
     */
    boolean confirm(String account, AppSecret secret, long step, Collection<String> recoveryHashes);

    /** Uses the code of a step; false when that or a later one was used already. */
    boolean use(String account, long step);

    /** Uses a recovery code; false when there is no such one any more. */
    boolean useRecovery(String account, String hash);

    /** Puts other recovery codes in place of those there are. */
    void replaceRecovery(String account, Collection<String> hashes);

    void remove(String account);
}
