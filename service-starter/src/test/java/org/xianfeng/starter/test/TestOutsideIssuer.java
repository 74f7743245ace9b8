package org.xianfeng.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An issuer of another make that the services under test believe beside their own, for what its mapping says. */
public final class TestOutsideIssuer {
    public static final String ISSUER = "http://outside.test/realms/party";

    private static final RSAKey KEY = TestTokens.newKey("outside-key");
    private static final String KEYS_URI = TestTokens.publish(KEY);

    private TestOutsideIssuer() {}

    /** A token whose groups are worth what the mapping says. */
    public static String groups(String... groups) {
        return changed(claims -> claims.claim("groups", List.of(groups)));
    }

    /** A good token with claims changed. */
    public static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, ISSUER, change);
    }

    /** A token that says it is of the platform's own issuer, by this issuer's key. */
    public static String asThePlatforms(String... grants) {
        return signed(KEY, TestTokens.ISSUER, claims -> claims.claim("grants", List.of(grants)));
    }

    /** A token that says it is of this issuer, by the platform's key. */
    public static String byThePlatformsKey(String... groups) {
        return TestTokens.changed(claims -> claims.issuer(ISSUER).claim("groups", List.of(groups)));
    }

    /** Forged tokens against this issuer. */
    public static List<Forgery> forgeries() {
        return Forgeries.againstOutside(KEY, ISSUER);
    }

    /** What the services under test are told of it. */
    static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("issuer-uri", ISSUER),
                Map.entry("jwks-uri", KEYS_URI),
                Map.entry("audience", "xianfeng"),
                Map.entry("clients", Forgeries.CLIENT),
                Map.entry("member-claim", "employee"),
                Map.entry("ceiling", "branch-officer,inspector,audit-administrator,security-administrator"),
                Map.entry("second-step-claim", "acr"),
                Map.entry("second-step-values", "two-steps"),
                Map.entry("grants[0].claim", "groups"),
                Map.entry("grants[0].value", "/party/{organisation}/officers"),
                Map.entry("grants[0].role", "branch-officer"),
                Map.entry("grants[1].claim", "realm_access.roles"),
                Map.entry("grants[1].value", "inspector"),
                Map.entry("grants[1].role", "inspector"),
                Map.entry("grants[1].organisation", "committee-1"),
                Map.entry("grants[2].claim", "realm_access.roles"),
                Map.entry("grants[2].value", "auditor"),
                Map.entry("grants[2].role", "audit-administrator"),
                Map.entry("grants[2].organisation", "*"),
                Map.entry("grants[3].claim", "realm_access.roles"),
                Map.entry("grants[3].value", "security"),
                Map.entry("grants[3].role", "security-administrator"),
                Map.entry("grants[3].organisation", "*"));
    }

    private static String signed(RSAKey key, String issuer, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(List.of("account", "xianfeng"))
                .subject("person-" + UUID.randomUUID() + "@outside.test")
                .claim("azp", Forgeries.CLIENT)
                .claim("typ", "Bearer")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
