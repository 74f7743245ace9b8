package org.xianfeng.membership.invitation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.conferral.Conferral;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.member.ListMembers;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.NewIds;

/** Wires the invitations. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(90);

    @Bean
    Invitations invitations(MongoDatabase database) {
        return new MongoInvitations(database);
    }

    @Bean
    InviteMembers inviteMembers(
            Invitations invitations, Accounts accounts, Conferral conferral, Clock clock, Audit audit) {
        return new InviteMembers(invitations, accounts, conferral, clock, audit);
    }

    @Bean
    InvitedMembers.Written writtenInvitations(
            Invitations invitations, Clock clock, @Value("${xianfeng.issuer}") String issuer) {
        return new InvitedMembers.Written(invitations, clock, issuer + "/sign-in/invitation");
    }

    @Bean
    InvitedMembers invitedMembers(
            Members members,
            ListMembers lists,
            Organisations organisations,
            OrganisationPaths paths,
            InvitedMembers.Written written) {
        return new InvitedMembers(members, lists, organisations, paths, written);
    }

    @Bean
    NewPassword.Keeping passwordKeeping(Passwords passwords, PasswordRule rule, Audit audit) {
        return new NewPassword.Keeping(passwords, rule, audit);
    }

    @Bean
    NewPassword newPassword(
            Accounts accounts, NewPassword.Keeping keeping, EndSessions endSessions, NewIds ids, Clock clock) {
        return new NewPassword(accounts, keeping, endSessions, ids, clock);
    }

    @Bean
    AcceptInvitation.People invitedPeople(Accounts accounts, Members members) {
        return new AcceptInvitation.People(accounts, members);
    }

    @Bean
    AcceptInvitation acceptInvitation(
            AcceptInvitation.People people,
            Invitations invitations,
            NewPassword passwords,
            Lockout lockout,
            Clock clock) {
        return new AcceptInvitation(people, invitations, passwords, lockout, clock);
    }

    @Bean
    Purge invitationPurge(Invitations invitations, Clock clock) {
        return new Purge(invitations, clock);
    }

    /** Drops what nobody asks about any more: the embedded store does not do it by itself. */
    record Purge(Invitations invitations, Clock clock) {
        @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
        void purge() {
            invitations.purge(clock.instant().minus(SHOWN_AFTERWARDS));
        }
    }
}
