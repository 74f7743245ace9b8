package org.xianfeng.membership.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;

/**
 * Somebody who may sign in.
 *
 * @param id opaque; the {@code sub} of tokens
 * @param displayName how the person is addressed
 * @param member the member behind the account, if there is one; no two accounts are of one member
 * @param grants what was granted by hand; what the branch and posts confer is not kept here
 * @param state whether it is blocked, and what it heard of its member
 * @param version 1 when made, one more with every change; tokens carry it as {@code account_revision}
 */
public record Account(
        String id,
        Login login,
        MemberName displayName,
        Optional<MemberId> member,
        PasswordHash password,
        List<Grant> grants,
        AccountState state,
        long version) {
    public Account {
        grants = List.copyOf(grants);
    }

    /** One that was just made: granted nothing. */
    public static Account fresh(
            String id, Login login, MemberName displayName, Optional<MemberId> member, PasswordHash password) {
        return new Account(id, login, displayName, member, password, List.of(), AccountState.FRESH, 1);
    }

    public Account with(Grant grant) {
        List<Grant> more = new ArrayList<>(grants);
        more.add(grant);
        return next(password, more, state);
    }

    public Account without(Grant grant) {
        return next(
                password, grants.stream().filter(there -> !there.equals(grant)).toList(), state);
    }

    /** With another password. */
    public Account with(PasswordHash another) {
        return next(another, grants, state);
    }

    Account in(AccountState another) {
        return next(password, grants, another);
    }

    /** The same at a later version, so that tokens from before are not believed any more. */
    Account renewed() {
        return next(password, grants, state);
    }

    public boolean blocked() {
        return state.blocked().isPresent();
    }

    /** Whether it holds one of the three administrators' roles. */
    public boolean isAdministrators() {
        return grants.stream().anyMatch(grant -> grant.role().isAdministrator());
    }

    private Account next(PasswordHash newPassword, List<Grant> newGrants, AccountState newState) {
        return new Account(id, login, displayName, member, newPassword, newGrants, newState, version + 1);
    }

    NewEvent changed(Instant at) {
        return new NewEvent(new AccountChanged(id, at, version), id, id, at);
    }
}
