package org.xianfeng.membership.secondfactor;

import com.mongodb.client.MongoDatabase;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.account.AccountViews.SecondFactorStates;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.seal.Seal;

/** Wires the second step, with keys of its own. */
@Configuration(proxyBeanMethods = false)
class SecondFactorConfiguration {
    private static final String KEYS = "second-factor-keys.json";
    private static final int QUIET = 4;

    /** Kept apart from other seals. */
    record SecondFactorSeal(Seal seal) {}

    @Bean
    SecondFactorSeal secondFactorSeal(@Value("${xianfeng.secrets-directory:secrets}") Path secrets, Clock clock) {
        return new SecondFactorSeal(new Seal(secrets, KEYS, clock));
    }

    @Bean
    SecondFactors secondFactors(MongoDatabase database, SecondFactorSeal keys) {
        return new MongoSecondFactors(database, keys.seal());
    }

    @Bean
    FirstStep firstStep(Accounts accounts, SecondFactorSeal keys, Clock clock) {
        return new FirstStep(accounts, keys.seal(), clock);
    }

    @Bean
    EnrolSecondFactor enrolSecondFactor(SecondFactors factors, Clock clock) {
        return new EnrolSecondFactor(factors, SecondFactorConfiguration::drawn, clock);
    }

    @Bean
    CheckSecondFactor checkSecondFactor(SecondFactors factors, Lockout lockout, Clock clock) {
        return new CheckSecondFactor(factors, lockout, clock);
    }

    @Bean
    SecondFactorController.Taking takingSecondFactors(SecondFactors factors, Audit audit) {
        return new SecondFactorController.Taking(factors, audit);
    }

    @Bean
    SecondFactorRule secondFactorRule(SecondFactors factors) {
        return new SecondFactorRule(factors);
    }

    @Bean
    SecondFactorStates secondFactorStates(SecondFactorRule rule) {
        return rule::of;
    }

    /** Each dark module is a square of the path; the quiet zone around is part of the standard. */
    private static QrCode drawn(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
