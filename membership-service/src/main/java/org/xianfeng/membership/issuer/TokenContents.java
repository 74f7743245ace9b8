package org.xianfeng.membership.issuer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.conferral.Conferral;
import org.xianfeng.membership.conferral.ConferredGrant;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.session.Session;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.starter.access.Grant;

/**
 * What an access token says of its holder: ids and grants as they are now, never a name. The account, with its revision, is
 * read before what branch and posts confer: a change in between leaves the older revision in the token, which is refused.
 */
final class TokenContents {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Accounts accounts;
    private final Conferral conferral;
    private final Sessions sessions;
    private final SecondFactorRule rule;

    TokenContents(Accounts accounts, Conferral conferral, Sessions sessions, SecondFactorRule rule) {
        this.accounts = accounts;
        this.conferral = conferral;
        this.sessions = sessions;
        this.rule = rule;
    }

    /**
     * Claims.
     *
     * @param until when the first thing they say ends, if that is known
     */
    record Contents(Map<String, Object> claims, Optional<Instant> until) {}

    /** The claims for an account signed in by a session; none when either is gone, the account blocked, or a second step is missing. */
    Optional<Contents> ofAccount(String id, String sessionId) {
        Optional<Session> session =
                sessions.withId(sessionId).filter(found -> found.account().equals(id));
        return session.flatMap(found -> accounts.find(id)
                .filter(account -> !account.blocked() && rule.holds(found, account))
                .map(account -> of(account, sessionId)));
    }

    Contents ofMachine(String client) {
        return new Contents(grants(Clients.grantsOf(client)), Optional.empty());
    }

    private Contents of(Account account, String session) {
        List<ConferredGrant> conferred = conferral.of(account.member());
        Set<Grant> all = new LinkedHashSet<>(account.grants());
        conferred.forEach(one -> all.add(one.grant()));
        Map<String, Object> claims = grants(List.copyOf(all));
        account.member().ifPresent(member -> claims.put("member_id", member.value()));
        claims.put("account_revision", account.version());
        claims.put("sid", session);
        return new Contents(
                claims,
                conferred.stream()
                        .flatMap(one -> one.until().stream())
                        .min(LocalDate::compareTo)
                        .map(day -> day.atStartOfDay(HERE).toInstant()));
    }

    private static Map<String, Object> grants(List<Grant> grants) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("grants", grants.stream().map(Grant::toString).toList());
        return claims;
    }
}
