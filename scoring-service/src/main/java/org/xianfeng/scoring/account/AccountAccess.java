package org.xianfeng.scoring.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.UnreadablePage;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.ledger.UnreadablePage.NewerPage;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/**
 * Who may look into an account: the member whose it is, and who leads or inspects the branch. A member may see the
 * balance of the own branch, and nothing more of it. Whatever is out of sight does not exist.
 */
public final class AccountAccess {
    private final Roster roster;
    private final Door door;

    AccountAccess(Roster roster, Door door) {
        this.roster = roster;
        this.door = door;
    }

    /** The account of a path, if the caller may see its balance; else throws. */
    public Account forBalance(Caller caller, String ledger, String id) {
        Account account = account(ledger, id);
        if (!isOwnBranch(caller, account)) {
            require(caller, account);
        }
        return account;
    }

    /** The account of a path, if the caller may see its entries; else throws. */
    public Account forEntries(Caller caller, String ledger, String id) {
        Account account = account(ledger, id);
        require(caller, account);
        return account;
    }

    /** What was read from the pages of an account, unless one cannot be read: then nothing is shown. */
    public <T> T intact(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadablePage page) {
            throw switch (page) {
                case DamagedPage _ -> door.damaged();
                case NewerPage _ -> door.newer();
            };
        }
    }

    private Account account(String ledger, String id) {
        try {
            for (LedgerKind kind : LedgerKind.values()) {
                if (kind.toString().equals(ledger)) {
                    return new Account(kind, id);
                }
            }
        } catch (IllegalArgumentException notAnId) {
            throw door.outOfSight();
        }
        throw door.outOfSight();
    }

    private void require(Caller caller, Account account) {
        if (isOwn(caller, account)) {
            return;
        }
        OrganisationId branch = switch (account.kind()) {
            case BRANCH -> new OrganisationId(account.id());
            case MEMBER ->
                roster.member(new MemberId(account.id()))
                        .map(RosterMember::branch)
                        .orElseThrow(door::outOfSight);
        };
        if (isOwnBranch(caller, account) && !door.isReader(caller, branch)) {
            throw door.closed();
        }
        door.requireReader(caller, branch);
    }

    private static boolean isOwn(Caller caller, Account account) {
        return account.kind() == LedgerKind.MEMBER
                && caller.member().map(MemberId::value).equals(Optional.of(account.id()));
    }

    private boolean isOwnBranch(Caller caller, Account account) {
        return account.kind() == LedgerKind.BRANCH
                && caller.member()
                        .flatMap(roster::member)
                        .filter(member -> !member.left())
                        .map(RosterMember::branch)
                        .equals(Optional.of(new OrganisationId(account.id())));
    }

    /** What the boundary of the service makes of it. */
    interface Door {
        /** Whether the caller leads or inspects the branch. */
        boolean isReader(Caller caller, OrganisationId branch);

        /** Throws when the caller does not. */
        void requireReader(Caller caller, OrganisationId branch);

        /** There is no such account, as far as the caller may know. */
        RuntimeException outOfSight();

        /** The caller knows of it, and may not look in. */
        RuntimeException closed();

        /** It cannot be trusted. */
        RuntimeException damaged();

        /** A newer program stored it. */
        RuntimeException newer();
    }
}
