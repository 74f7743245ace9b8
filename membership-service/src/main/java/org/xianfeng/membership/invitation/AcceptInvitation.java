package org.xianfeng.membership.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.invitation.AcceptanceOutcome.Accepted;
import org.xianfeng.membership.invitation.AcceptanceOutcome.CodeUnknown;
import org.xianfeng.membership.invitation.AcceptanceOutcome.Offered;
import org.xianfeng.membership.invitation.AcceptanceOutcome.TooManyTries;
import org.xianfeng.membership.invitation.AcceptanceOutcome.TryAgain;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.password.PasswordRefusal;
import org.xianfeng.membership.secret.PrintedCode;
import org.xianfeng.starter.identity.MemberId;

/**
 * Lets an invited person in by a code: shows what it is for, and takes it once. A code that was never issued, is used, expired
 * or withdrawn is the same: unknown. So is one for the password of an account that became an administrator's since: its issuer
 * could come in by it.
 */
final class AcceptInvitation {
    private static final int LONGEST = 1024;

    private final Invitations invitations;
    private final Accounts accounts;
    private final Members members;
    private final NewPassword passwords;
    private final Lockout lockout;
    private final Clock clock;

    AcceptInvitation(People people, Invitations invitations, NewPassword passwords, Lockout lockout, Clock clock) {
        this.invitations = invitations;
        this.accounts = people.accounts();
        this.members = people.members();
        this.passwords = passwords;
        this.lockout = lockout;
        this.clock = clock;
    }

    /** Where accounts and members are found. */
    record People(Accounts accounts, Members members) {}

    /** What a code is for. */
    AcceptanceOutcome look(String typed, String network) {
        return found(typed, network, offer -> offer);
    }

    /** Uses a code: with the login that is wished for, where it makes an account. */
    AcceptanceOutcome accept(String typed, String login, String password, String network) {
        return login.length() > LONGEST || password.length() > LONGEST
                ? new CodeUnknown()
                : found(typed, network, offer -> taken(offer, login, password));
    }

    private AcceptanceOutcome found(String typed, String network, Function<Offered, AcceptanceOutcome> then) {
        Optional<Duration> wait = lockout.waitOf(network);
        if (wait.isPresent()) {
            return new TooManyTries(wait.get());
        }
        Optional<Offered> offer = PrintedCode.in(typed)
                .flatMap(code -> invitations.withCode(code.hash(Invitation.USE)))
                .filter(invitation -> invitation.usableAt(clock.instant()))
                .flatMap(this::offer);
        offer.ifPresent(_ -> lockout.notGuessed(network));
        return offer.map(then).orElseGet(CodeUnknown::new);
    }

    private Optional<Offered> offer(Invitation invitation) {
        Optional<Member> member = Optional.of(invitation)
                .filter(Invitation::isMembers)
                .flatMap(found -> members.find(new MemberId(found.subject())))
                .filter(found -> !found.left());
        Optional<Account> account = invitation.isMembers()
                ? member.flatMap(found ->
                        Optional.ofNullable(accounts.of(List.of(found.id())).get(found.id())))
                : accounts.find(invitation.subject());
        return switch (invitation.purpose()) {
            case ACCOUNT ->
                account.isPresent() ? Optional.empty() : member.map(found -> new Offered(invitation, member, account));
            case PASSWORD_RESET ->
                account.filter(found -> !found.blocked() && !found.isAdministrators())
                        .map(_ -> new Offered(invitation, member, account));
        };
    }

    private AcceptanceOutcome taken(Offered offer, String wished, String password) {
        Optional<Login> login = offer.account().map(Account::login).or(() -> Login.in(wished));
        if (login.isEmpty()) {
            return new TryAgain(offer, "login-invalid");
        }
        Optional<PasswordRefusal> refusal =
                passwords.refusal(password, List.of(login.get().value(), offer.displayName()));
        if (refusal.isPresent()) {
            return new TryAgain(offer, refusal.get().slug());
        }
        if (offer.account().isEmpty() && accounts.withLogin(login.get()).isPresent()) {
            return new TryAgain(offer, "login-taken");
        }
        if (!invitations.claim(offer.invitation(), clock.instant())) {
            return new CodeUnknown();
        }
        boolean done = offer.account()
                .map(account -> passwords.replace(offer.invitation(), account, password))
                .orElseGet(() ->
                        passwords.makeAccount(offer.invitation(), offer.member().orElseThrow(), login.get(), password));
        if (!done) {
            invitations.giveBack(offer.invitation());
            return new TryAgain(offer, "login-taken");
        }
        invitations.use(offer.invitation());
        lockout.forget(login.get().value());
        return new Accepted(login.get());
    }
}
