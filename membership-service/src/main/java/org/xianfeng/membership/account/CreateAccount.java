package org.xianfeng.membership.account;

import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.account.AccountOutcome.Done;
import org.xianfeng.membership.account.AccountOutcome.Refused;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.IdTaken;

/** Makes an account that may sign in and is granted nothing yet, or says why not. */
final class CreateAccount {
    private final Accounts accounts;
    private final Members members;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final NewIds ids;
    private final Audit audit;

    CreateAccount(Accounts accounts, Members members, Keeping keeping, NewIds ids, Audit audit) {
        this.accounts = accounts;
        this.members = members;
        this.passwords = keeping.passwords();
        this.rule = keeping.rule();
        this.ids = ids;
        this.audit = audit;
    }

    /** How passwords are judged and kept. */
    record Keeping(Passwords passwords, PasswordRule rule) {}

    /**
     * @param who makes it
     * @param password none for a person, who chooses it by a code: until then nobody can sign in
     */
    AccountOutcome of(
            String who, String login, String displayName, Optional<MemberId> member, Optional<String> password) {
        Optional<Login> named = Login.in(login);
        if (named.isEmpty()) {
            return new Refused(AccountRefusal.LOGIN_INVALID);
        }
        Optional<MemberName> shown = MemberName.in(displayName);
        if (shown.isEmpty()) {
            return new Refused(AccountRefusal.DISPLAY_NAME_INVALID);
        }
        Optional<AccountRefusal> refusal = password.flatMap(given -> rule.refusal(
                        given, List.of(named.get().value(), shown.get().inFull())))
                .map(AccountRefusal::of)
                .or(() -> member.filter(id -> members.find(id).isEmpty()).map(_ -> AccountRefusal.MEMBER_UNKNOWN))
                .or(() -> member.filter(id -> !accounts.of(List.of(id)).isEmpty())
                        .map(_ -> AccountRefusal.MEMBER_HAS_ACCOUNT))
                .or(() -> accounts.withLogin(named.get()).map(_ -> AccountRefusal.LOGIN_TAKEN));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        PasswordHash kept = password.map(passwords::hash).orElseGet(passwords::nobodys);
        return added(who, Account.fresh(ids.next(), named.get(), shown.get(), member, kept));
    }

    private AccountOutcome added(String who, Account account) {
        audit.record(AuditNote.of(AuditKind.ACCOUNT_MADE, who, account.id()).with("how", "by-administrator"));
        try {
            accounts.add(account);
            return new Done(account);
        } catch (IdTaken another) {
            return new Refused(AccountRefusal.LOGIN_TAKEN);
        }
    }
}
