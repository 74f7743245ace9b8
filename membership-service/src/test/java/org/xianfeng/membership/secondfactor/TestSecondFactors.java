package org.xianfeng.membership.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** What tests of other features need of the second step. */
public final class TestSecondFactors {
    private TestSecondFactors() {}

    public static SecondFactorRule rule(SecondFactors factors) {
        return new SecondFactorRule(factors);
    }

    /** Lets an account have an app, as if it had been enrolled a minute ago. */
    public static AppSecret putInForce(SecondFactors factors, String account, Instant now) {
        AppSecret secret = AppSecret.fresh();
        factors.propose(account, secret);
        long step = TimeCode.stepOf(secret, TimeCode.at(secret, now.minusSeconds(60)), now.minusSeconds(60))
                .getAsLong();
        assertThat(factors.confirm(account, secret, step, List.of())).isTrue();
        return secret;
    }
}
