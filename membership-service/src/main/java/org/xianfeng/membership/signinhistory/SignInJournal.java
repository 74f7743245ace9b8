package org.xianfeng.membership.signinhistory;

import java.time.Clock;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.session.Device;
import org.xianfeng.membership.session.Session;
import org.xianfeng.starter.identity.NewIds;

/**
 * Remembers what happens at the door, in the audit trail first: when that is not possible nobody comes in. Attempts at a
 * login that does not exist are in the trail only; those that find a door closed are counted, and not written down one by one.
 */
public final class SignInJournal {
    private final Audit audit;
    private final SignInHistory history;
    private final Lockout lockout;
    private final NewIds ids;
    private final Clock clock;

    SignInJournal(Audit audit, SignInHistory history, Lockout lockout, NewIds ids, Clock clock) {
        this.audit = audit;
        this.history = history;
        this.lockout = lockout;
        this.ids = ids;
        this.clock = clock;
    }

    public void signedIn(String account, Device device, String how) {
        remember(AuditKind.SIGNED_IN, account, device, how);
    }

    /** Somebody did not come in; says so as well when that closed the account's door for a while. */
    public void refused(Optional<Account> account, Device device, String how) {
        if (account.isEmpty()) {
            audit.record(
                    note(AuditKind.SIGN_IN_REFUSED, AuditNote.NOBODY, device).with("how", how));
            return;
        }
        remember(AuditKind.SIGN_IN_REFUSED, account.get().id(), device, how);
        lockedBy(account.get(), device);
    }

    /** The holder was asked for the password once more, and failed: remembered when that closed the door. */
    public void lockedBy(Account account, Device device) {
        lockout.closedFor(account.login().value()).ifPresent(closed -> {
            audit.record(note(AuditKind.ACCOUNT_LOCKED, account.id(), device)
                    .with("seconds", Long.toString(closed.plusMillis(999).toSeconds())));
            keep(AuditKind.ACCOUNT_LOCKED, account.id(), device, "");
        });
    }

    public void signedOut(Session session) {
        audit.record(note(AuditKind.SIGNED_OUT, session.account(), session.device()));
        keep(AuditKind.SIGNED_OUT, session.account(), session.device(), "");
    }

    private void remember(AuditKind kind, String account, Device device, String how) {
        audit.record(note(kind, account, device).with("how", how));
        keep(kind, account, device, how);
    }

    private void keep(AuditKind kind, String account, Device device, String how) {
        history.add(account, new SignInEvent(ids.next(), clock.instant(), kind.toString(), how, device));
    }

    private static AuditNote note(AuditKind kind, String account, Device device) {
        return AuditNote.of(kind, account).with("address", device.address()).with("agent", device.agent());
    }
}
