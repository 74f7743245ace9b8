package org.xianfeng.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens of a test issuer, whose keys the services under test fetch as they fetch the real ones. */
public final class TestTokens {
    /** What the services under test believe to be the issuer. */
    public static final String ISSUER = "http://issuer.test";

    private static final RSAKey KEY = newKey("test-key");
    private static final String KEYS_URI = publish(KEY);

    private TestTokens() {}

    /** A token of an account with grants such as {@code branch-officer@branch-1}. */
    public static String with(String... grants) {
        return token(KEY, claims -> claims.claim("grants", List.of(grants)));
    }

    /** A token of a member's own account with grants. */
    public static String member(String memberId, String... grants) {
        return token(
                KEY,
                claims -> claims.subject("account-of-" + memberId)
                        .claim("member_id", memberId)
                        .claim("grants", List.of(grants)));
    }

    /** A token with claims changed, to see it refused. */
    public static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(KEY, change);
    }

    /** A token signed by a key that the issuer does not know. */
    public static String forged(String... grants) {
        return token(newKey("test-key"), claims -> claims.claim("grants", List.of(grants)));
    }

    /** Every forged token that is refused, against the key of the test issuer. */
    public static List<Forgery> forgeries() {
        return Forgeries.against(KEY, ISSUER);
    }

    /** A token that the forgeries are made from. */
    public static String unforged() {
        return Forgeries.good(KEY, ISSUER);
    }

    /** Where the keys of the test issuer are. */
    public static String keysUri() {
        return KEYS_URI;
    }

    private static String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("xianfeng")
                .subject("account-" + UUID.randomUUID())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
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

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publish(RSAKey key) {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
