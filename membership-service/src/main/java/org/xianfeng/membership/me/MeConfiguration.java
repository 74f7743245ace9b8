package org.xianfeng.membership.me;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.secondfactor.SecondFactors;
import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.membership.signinhistory.SignInJournal;

/** Wires what people do with their own account. */
@Configuration(proxyBeanMethods = false)
class MeConfiguration {
    @Bean
    OwnAccountController.SecondStep ownSecondStep(
            SecondFactors factors, SecondFactorRule rule, Audit audit, SignInJournal journal) {
        return new OwnAccountController.SecondStep(factors, rule, audit, journal);
    }

    @Bean
    OwnPassword.Guards ownPasswordGuards(PasswordRule rule, Lockout lockout) {
        return new OwnPassword.Guards(rule, lockout);
    }

    @Bean
    OwnPassword ownPassword(
            Accounts accounts, Passwords passwords, OwnPassword.Guards guards, EndSessions endSessions, Clock clock) {
        return new OwnPassword(accounts, passwords, guards, endSessions, clock);
    }
}
