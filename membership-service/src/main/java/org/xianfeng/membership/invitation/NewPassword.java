package org.xianfeng.membership.invitation;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.password.PasswordRefusal;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.IdTaken;

/** Sets the password that an invited person chose: of a new account, or of one that is there. */
final class NewPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final EndSessions endSessions;
    private final NewIds ids;
    private final Clock clock;
    private final Audit audit;

    NewPassword(Accounts accounts, Keeping keeping, EndSessions endSessions, NewIds ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = keeping.passwords();
        this.rule = keeping.rule();
        this.endSessions = endSessions;
        this.ids = ids;
        this.clock = clock;
        this.audit = keeping.audit();
    }

    /** How passwords are judged and kept, and where it is remembered who set one. */
    record Keeping(Passwords passwords, PasswordRule rule, Audit audit) {}

    Optional<PasswordRefusal> refusal(String password, Collection<String> context) {
        return rule.refusal(password, context);
    }

    /** Makes the account of a member; false when the login, or the member, has one by now. */
    boolean makeAccount(Invitation by, Member member, Login login, String password) {
        Account account =
                Account.fresh(ids.next(), login, member.name(), Optional.of(member.id()), passwords.hash(password));
        remember(AuditKind.ACCOUNT_MADE, account, by);
        try {
            accounts.add(account);
            return true;
        } catch (IdTaken another) {
            return false;
        }
    }

    /** Replaces the password, and ends whatever somebody with the old one is signed in to. */
    boolean replace(Invitation by, Account account, String password) {
        remember(AuditKind.PASSWORD_CHANGED, account, by);
        accounts.replace(account.with(passwords.hash(password)), clock.instant());
        endSessions.allBut(Optional.empty(), account.id());
        return true;
    }

    /** Who holds the code does it; who issued it stands beside. */
    private void remember(AuditKind kind, Account account, Invitation by) {
        audit.record(AuditNote.of(kind, account.id(), account.id())
                .with("how", "by-code")
                .with("issued-by", by.issuedBy()));
    }
}
