package org.xianfeng.gateway.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a token must be. The services hold the same rules by themselves; the gateway shares no code with
 * them, but is held by a test to refuse what they refuse.
 */
final class TokenRules {
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
    /** A token that does not say when it was issued comes here with the second before its end, and is refused. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final Pattern GRANT = Pattern.compile("[a-z]+(-[a-z]+)*@(\\*|[A-Za-z0-9][A-Za-z0-9-]{0,63})");
    private static final Set<String> KEPT_APART =
            Set.of("system-administrator", "security-administrator", "audit-administrator");

    private final String audience;
    private final Clock clock;

    TokenRules(String audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** The first rule that a token of this platform breaks. */
    Optional<String> broken(Map<String, Object> headers, Map<String, Object> claims) {
        return formBroken(headers, claims)
                .or(() -> memberBroken(String.valueOf(claims.get("sub")), claims))
                .or(() -> grantsBroken(claims.get("grants")));
    }

    /** The first rule that anybody's token breaks. */
    Optional<String> formBroken(Map<String, Object> headers, Map<String, Object> claims) {
        if (headers.get("typ") instanceof String type && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return Optional.of("it is of another type");
        }
        if (!(claims.get("aud") instanceof Collection<?> named) || !named.contains(audience)) {
            return Optional.of("it is for somebody else");
        }
        if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
            return Optional.of("it is of nobody");
        }
        if (claims.get("iat") instanceof Instant issued
                && issued.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            return Optional.of("it is from the future");
        }
        if (claims.get("typ") instanceof String kind && !kind.equals("Bearer")) {
            return Optional.of("it is no access token");
        }
        return Optional.empty();
    }

    private static Optional<String> memberBroken(String subject, Map<String, Object> claims) {
        Object member = claims.get("member_id");
        if (member == null) {
            return Optional.empty();
        }
        boolean good = member instanceof String id && ID.matcher(id).matches();
        return good && !subject.equals(claims.get("client_id"))
                ? Optional.empty()
                : Optional.of("its member is none, or it is a machine's");
    }

    private static Optional<String> grantsBroken(@Nullable Object grants) {
        if (grants == null) {
            return Optional.empty();
        }
        if (!(grants instanceof Collection<?> all)) {
            return Optional.of("its grants are no list");
        }
        Set<String> administrators = new HashSet<>();
        for (Object grant : all) {
            if (!(grant instanceof String text) || !GRANT.matcher(text).matches()) {
                return Optional.of("a grant is malformed");
            }
            administrators.add(text.substring(0, text.indexOf('@')));
        }
        administrators.retainAll(KEPT_APART);
        return administrators.size() > 1 ? Optional.of("administrators are kept apart") : Optional.empty();
    }
}
