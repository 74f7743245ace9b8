package org.xianfeng.starter.outside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;

/**
 * An issuer of another make whose tokens are believed, and for what: nobody gets more than a mapping says, and no mapping says
 * more than the ceiling.
 *
 * @param name short, in accounts' ids here
 * @param trust whose signature, for whom, and for how long
 * @param memberClaim the claim that holds the id of the member, if one does
 * @param mappings what the claims are worth
 * @param ceiling the roles that this issuer may give at all
 * @param secondStep how a second step is told; without it no administrator comes in this way
 */
public record OutsideIssuer(
        String name,
        Trust trust,
        Optional<String> memberClaim,
        List<GrantMapping> mappings,
        Set<Role> ceiling,
        Optional<SecondStep> secondStep) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final int SHORT = 32;

    public OutsideIssuer {
        mappings = List.copyOf(mappings);
        ceiling = Set.copyOf(ceiling);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an outside issuer is named by at most 16 small letters and digits: " + name);
        }
        for (GrantMapping mapping : mappings) {
            if (!ceiling.contains(mapping.role())) {
                throw new IllegalArgumentException(
                        "outside issuer %s: the mapping of %s gives %s, which is above its ceiling"
                                .formatted(name, mapping.value(), mapping.role()));
            }
        }
        if (secondStep.isEmpty() && ceiling.stream().anyMatch(Role::isAdministrator)) {
            throw new IllegalArgumentException(
                    "outside issuer %s: administrators need a second-step-claim".formatted(name));
        }
    }

    /**
     * Whose tokens they are.
     *
     * @param issuer exactly as the claim {@code iss} says it
     * @param keysUri where its public keys are
     * @param audience what {@code aud} must contain
     * @param algorithms of signatures, such as {@code RS256}
     * @param clients which {@code azp} or {@code client_id} may be; none for any
     * @param longest how long a token may be good: nothing is taken back before it ends
     */
    public record Trust(
            String issuer,
            URI keysUri,
            String audience,
            Set<String> algorithms,
            Set<String> clients,
            Duration longest) {
        private static final Set<String> KNOWN = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256");
        private static final Duration MOST = Duration.ofHours(1);

        public Trust {
            algorithms = Set.copyOf(algorithms);
            clients = Set.copyOf(clients);
            if (issuer.isBlank() || audience.isBlank()) {
                throw new IllegalArgumentException("an outside issuer needs an issuer-uri and an audience");
            }
            if (clients.contains(audience)) {
                throw new IllegalArgumentException(
                        "audience %s is a client's: its ID tokens would be taken for access tokens"
                                .formatted(audience));
            }
            if (algorithms.isEmpty() || !KNOWN.containsAll(algorithms)) {
                throw new IllegalArgumentException("algorithms are some of " + KNOWN);
            }
            if (!longest.isPositive() || longest.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("longest-token must be at most an hour");
            }
        }
    }

    /** The claims as this platform's own tokens have them; nothing else of the token is believed. */
    public Map<String, Object> translated(String subject, Map<String, Object> theirs) {
        Claims claims = new Claims(theirs);
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("sub", account(subject));
        ours.put("grants", grants(claims).stream().map(Grant::toString).toList());
        memberClaim.flatMap(claims::text).filter(OutsideIssuer::isMemberId).ifPresent(id -> ours.put("member_id", id));
        return ours;
    }

    /** Opaque, because a subject may be a name or an address, and never that of an account here. */
    public String account(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return name + "-" + HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private List<Grant> grants(Claims claims) {
        boolean twoSteps = secondStep.filter(step -> step.isSaidBy(claims)).isPresent();
        return mappings.stream()
                .flatMap(mapping -> mapping.of(claims))
                .filter(grant -> twoSteps || !grant.role().isAdministrator())
                .distinct()
                .toList();
    }

    private static boolean isMemberId(String text) {
        try {
            new MemberId(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
