package org.xianfeng.membership.account;

import java.time.Clock;
import org.xianfeng.membership.account.AccountOutcome.Done;
import org.xianfeng.membership.account.AccountOutcome.Refused;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;

/** Shuts an account to its holder, and opens it again; its tokens end at once. Nobody does it to the own account. */
final class BlockAccount {
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    BlockAccount(Accounts accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    AccountOutcome block(String who, Account account, String reason) {
        return changed(who, account, account.state().blockedBecause(reason.strip()));
    }

    AccountOutcome open(String who, Account account) {
        return changed(who, account, account.state().open());
    }

    private AccountOutcome changed(String who, Account account, AccountState state) {
        if (who.equals(account.id())) {
            return new Refused(AccountRefusal.OWN_ACCOUNT);
        }
        if (account.state().equals(state)) {
            return new Done(account);
        }
        AuditKind kind = state.blocked().isPresent() ? AuditKind.ACCOUNT_BLOCKED : AuditKind.ACCOUNT_OPENED;
        AuditNote note = AuditNote.of(kind, who, account.id());
        audit.record(state.blocked().map(reason -> note.with("reason", reason)).orElse(note));
        Account next = account.in(state);
        accounts.replace(next, clock.instant());
        return new Done(next);
    }
}
