package org.xianfeng.gateway.security;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are believed, and what browsers are told.
 *
 * @param issuer the issuer that a token must name
 * @param jwksUri where the issuer's public keys are
 * @param outsideIssuers issuers of other makes that are believed too, by name ({@code docs/outside-issuer.md})
 * @param trustedProxies addresses (a regular expression) whose X-Forwarded headers are believed; none by default
 */
@ConfigurationProperties("xianfeng")
record SecurityProperties(
        @DefaultValue("http://127.0.0.1:8080") String issuer,
        @DefaultValue("http://127.0.0.1:8081/oauth2/jwks") URI jwksUri,
        @DefaultValue("") String trustedProxies,
        String contentSecurityPolicy,
        @DefaultValue Map<String, Outside> outsideIssuers) {
    /** An issuer of another make; what its claims are worth the services read from the same settings. */
    record Outside(
            String issuerUri,
            URI jwksUri,
            String audience,
            @DefaultValue("RS256") Set<String> algorithms,
            @DefaultValue Set<String> clients) {
        /** Whether all that a token says of the client it was made for is agreed. */
        boolean isOfItsClients(Map<String, Object> claims) {
            Set<Object> named = Stream.of("azp", "client_id")
                    .map(claims::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return clients.isEmpty() || !named.isEmpty() && clients.containsAll(named);
        }

        Set<SignatureAlgorithm> allowed() {
            Set<SignatureAlgorithm> allowed = algorithms.stream()
                    .map(SignatureAlgorithm::from)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (allowed.isEmpty() || allowed.size() < algorithms.size()) {
                throw new IllegalArgumentException("not algorithms of signatures: " + algorithms);
            }
            return allowed;
        }
    }
}
