package org.xianfeng.membership.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;

/**
 * Somebody who may sign in.
 *
 * @param id opaque; the {@code sub} of tokens
 * @param displayName how the person is addressed
 * @param member the member behind the account, if there is one
 * @param version 1 when made, one more with every change
 */
public record Account(
        String id,
        Login login,
        MemberName displayName,
        Optional<MemberId> member,
        PasswordHash password,
        List<Grant> grants,
        long version) {
    public Account {
        grants = List.copyOf(grants);
    }

    Account with(Grant grant) {
        List<Grant> more = new ArrayList<>(grants);
        more.add(grant);
        return new Account(id, login, displayName, member, password, more, version + 1);
    }

    Account without(Grant grant) {
        List<Grant> fewer =
                grants.stream().filter(there -> !there.equals(grant)).toList();
        return new Account(id, login, displayName, member, password, fewer, version + 1);
    }
}
