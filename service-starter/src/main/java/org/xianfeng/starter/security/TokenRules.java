package org.xianfeng.starter.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.Valid;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.revocation.AccountChanges;

/**
 * What the claims of a token must be, whoever signed it, beyond what a library checks: each rule says what is wrong, or
 * nothing. What a token grants beyond its form is not looked at here.
 */
final class TokenRules {
    static final String MEMBER = "member_id";
    static final String GRANTS = "grants";
    static final String SESSION = "sid";
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
    /** A token that does not say when it was issued comes here with the second before its end, and is refused. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    /** A role that this release does not know is well formed, and gives nothing: a newer issuer must not lock people out. */
    private static final Pattern GRANT = Pattern.compile("[a-z]+(-[a-z]+)*@(\\*|[A-Za-z0-9][A-Za-z0-9-]{0,63})");

    private static final String REVISION = "account_revision";

    private final String audience;
    private final AccountChanges changes;
    private final Clock clock;

    TokenRules(String audience, AccountChanges changes, Clock clock) {
        this.audience = audience;
        this.changes = changes;
        this.clock = clock;
    }

    /** The first rule that a token of this platform breaks. */
    Optional<TokenFault> broken(Map<String, Object> headers, Map<String, Object> claims) {
        return formBroken(headers, claims).or(() -> contentBroken(claims));
    }

    /** The first rule that anybody's token breaks. */
    Optional<TokenFault> formBroken(Map<String, Object> headers, Map<String, Object> claims) {
        if (headers.get("typ") instanceof String type && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return Optional.of(TokenFault.TYPE);
        }
        if (!(claims.get("aud") instanceof Collection<?> named) || !named.contains(audience)) {
            return Optional.of(TokenFault.AUDIENCE);
        }
        if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
            return Optional.of(TokenFault.SUBJECT);
        }
        if (claims.get("iat") instanceof Instant issued
                && issued.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            return Optional.of(TokenFault.TIME);
        }
        if (claims.get("typ") instanceof String kind && !kind.equals("Bearer")) {
            return Optional.of(TokenFault.PURPOSE);
        }
        return Optional.empty();
    }

    /** The first rule that is broken by what a token says in the words of this platform. */
    Optional<TokenFault> contentBroken(Map<String, Object> claims) {
        String subject = String.valueOf(claims.get("sub"));
        if (outdated(subject, claims)) {
            return Optional.of(TokenFault.OUTDATED);
        }
        return memberBroken(subject, claims).or(() -> grantsBroken(claims.get(GRANTS)));
    }

    private boolean outdated(String subject, Map<String, Object> claims) {
        long revision = claims.get(REVISION) instanceof Long number ? number : 0;
        Instant issued = claims.get("iat") instanceof Instant time ? time : Instant.EPOCH;
        return changes.outdated(subject, revision, issued);
    }

    /** A machine acts for itself: its token's subject is the client, and names no member. */
    private static Optional<TokenFault> memberBroken(String subject, Map<String, Object> claims) {
        Object member = claims.get(MEMBER);
        if (!isAbsentOrAnId(member)) {
            return Optional.of(TokenFault.MEMBER);
        }
        return member != null && subject.equals(claims.get("client_id"))
                ? Optional.of(TokenFault.MEMBER)
                : Optional.empty();
    }

    private static Optional<TokenFault> grantsBroken(@Nullable Object grants) {
        if (grants == null) {
            return Optional.empty();
        }
        if (!(grants instanceof List<?> all)) {
            return Optional.of(TokenFault.GRANTS);
        }
        Set<String> administrators = new HashSet<>();
        for (Object grant : all) {
            if (!(grant instanceof String text) || !GRANT.matcher(text).matches()) {
                return Optional.of(TokenFault.GRANTS);
            }
            String role = text.substring(0, text.indexOf('@'));
            Role.named(role).filter(Role::isAdministrator).ifPresent(_ -> administrators.add(role));
        }
        return administrators.size() > 1 ? Optional.of(TokenFault.ADMINISTRATORS) : Optional.empty();
    }

    private static boolean isAbsentOrAnId(@Nullable Object member) {
        try {
            Valid.optionalId(MEMBER, (String) member);
            return true;
        } catch (IllegalArgumentException | ClassCastException _) {
            return false;
        }
    }
}
