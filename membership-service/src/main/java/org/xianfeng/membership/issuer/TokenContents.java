package org.xianfeng.membership.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.starter.access.Grant;

/** What an access token says of its holder: ids and grants as they are now, never a name. */
final class TokenContents {
    private final Accounts accounts;

    TokenContents(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The claims for an account; none when it is gone. */
    Optional<Map<String, Object>> ofAccount(String id) {
        return accounts.find(id).map(TokenContents::claims);
    }

    Map<String, Object> ofMachine(String client) {
        return grants(Clients.grantsOf(client));
    }

    private static Map<String, Object> claims(Account account) {
        Map<String, Object> claims = grants(account.grants());
        account.member().ifPresent(member -> claims.put("member_id", member.value()));
        return claims;
    }

    private static Map<String, Object> grants(List<Grant> grants) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("grants", grants.stream().map(Grant::toString).toList());
        return claims;
    }
}
