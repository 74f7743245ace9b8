package org.xianfeng.starter.test;

import static org.xianfeng.starter.test.Forgery.encoded;
import static org.xianfeng.starter.test.Forgery.signed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The ways to forge a token that every door of the platform refuses, for an issuer and its key. */
public final class Forgeries {
    static final String CLIENT = "client-of-another";

    private static final String EVIL = "http://127.0.0.1:1/evil";

    private final RSAKey key;
    private final String issuer;
    private final RSAKey attackers;
    private final List<Forgery> all = new ArrayList<>();

    private Forgeries(RSAKey key, String issuer) throws JOSEException {
        this.key = key;
        this.issuer = issuer;
        this.attackers = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }

    /** All of them; the claims are those of a good token but for what the name says. */
    public static List<Forgery> against(RSAKey key, String issuer) {
        try {
            Forgeries forgeries = new Forgeries(key, issuer);
            forgeries.byAlgorithm();
            forgeries.byKey();
            forgeries.bySignature();
            forgeries.byTime();
            forgeries.byParties();
            forgeries.byGrants();
            forgeries.byPurpose();
            forgeries.byPlace();
            return List.copyOf(forgeries.all);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Those against an issuer whose claims are worth what a mapping says: what it says of grants is not even looked at. */
    public static List<Forgery> againstOutside(RSAKey key, String issuer) {
        return against(key, issuer).stream()
                .filter(forgery ->
                        !forgery.name().startsWith("grants ") && !forgery.name().startsWith("a member id"))
                .toList();
    }

    private void byAlgorithm() throws JOSEException {
        String claims = claims(good -> good);
        bearer("alg none", encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".");
        bearer(
                "alg None with the signature left on",
                encoded("{\"alg\":\"None\",\"kid\":\"" + key.getKeyID() + "\"}") + "." + encoded(claims) + "."
                        + good().split("\\.")[2]);
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        bearer(
                "HS256 with the public key as the secret",
                signed(header(JWSAlgorithm.HS256), claims, new MACSigner(publicKey)));
        bearer("RS384 by the right key", signed(header(JWSAlgorithm.RS384), claims, new RSASSASigner(key)));
        bearer("PS256 by the right key", signed(header(JWSAlgorithm.PS256), claims, new RSASSASigner(key)));
        bearer(
                "ES256 under the id of an RSA key",
                signed(
                        header(JWSAlgorithm.ES256),
                        claims,
                        new ECDSASigner(new ECKeyGenerator(Curve.P_256)
                                .keyID(key.getKeyID())
                                .generate())));
        bearer(
                "ES256 with a signature of zeros",
                encoded("{\"alg\":\"ES256\",\"kid\":\"" + key.getKeyID() + "\"}") + "." + encoded(claims) + "."
                        + Base64URL.encode(new byte[64]));
    }

    private void byKey() throws JOSEException {
        String claims = claims(good -> good);
        RSASSASigner attacker = new RSASSASigner(attackers);
        bearer("another key under the same id", signed(header(JWSAlgorithm.RS256), claims, attacker));
        bearer(
                "another key without an id",
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims, attacker));
        bearer(
                "another key under an odd id",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("../../dev/null' OR '1'='1")
                                .build(),
                        claims,
                        attacker));
        bearer(
                "the key in the header (jwk)",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwk(attackers.toPublicJWK())
                                .build(),
                        claims,
                        attacker));
        bearer(
                "the address of a key set in the header (jku)",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("evil")
                                .jwkURL(URI.create(EVIL))
                                .build(),
                        claims,
                        attacker));
        bearer(
                "the address of a certificate in the header (x5u)",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("evil")
                                .x509CertURL(URI.create(EVIL))
                                .build(),
                        claims,
                        attacker));
        bearer(
                "an extension that must be understood (crit)",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .criticalParams(Set.of("evil"))
                                .customParam("evil", true)
                                .build(),
                        claims,
                        new RSASSASigner(key)));
    }

    private void bySignature() throws JOSEException {
        String[] parts = good().split("\\.");
        String other = encoded(claims(good -> good.replace("member@branch-1", "branch-officer@*")));
        bearer("other claims under the same signature", parts[0] + "." + other + "." + parts[2]);
        bearer("a truncated signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() / 2));
        bearer("no signature", parts[0] + "." + parts[1] + ".");
        JWEObject sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .contentType("JWT")
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(good()));
        sealed.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        bearer("a good token encrypted to the issuer (JWE)", sealed.serialize());
        bearer(
                "a good token inside another",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .contentType("JWT")
                                .build(),
                        good(),
                        new RSASSASigner(attackers)));
        bearer("not a token", "not-a-token");
    }

    private void byTime() throws JOSEException {
        long now = Instant.now().getEpochSecond();
        own("expired", good -> good.replaceFirst("\"exp\":\\d+", "\"exp\":" + (now - 120)));
        own("without an end", good -> good.replaceFirst("\"exp\":\\d+,", ""));
        own("an end as text", good -> good.replaceFirst("\"exp\":\\d+", "\"exp\":\"never\""));
        own("not valid yet", good -> good.replaceFirst("\"iat\":\\d+", "\"nbf\":" + (now + 600)));
        own("issued nobody knows when", good -> good.replaceFirst("\"iat\":\\d+,", ""));
        own("issued in the future", good -> good.replaceFirst("\"iat\":\\d+", "\"iat\":" + (now + 600)));
    }

    private void byParties() throws JOSEException {
        own("of another issuer", good -> good.replace(issuer, "http://elsewhere.test"));
        own("of an issuer whose name only begins the same", good -> good.replace(issuer, issuer + ".evil.test"));
        own("for another audience", good -> good.replace("\"aud\":\"xianfeng\"", "\"aud\":\"console\""));
        own(
                "for an audience whose name only begins the same",
                good -> good.replace("\"aud\":\"xianfeng\"", "\"aud\":\"xianfeng-test\""));
        own("for nobody", good -> good.replace("\"aud\":\"xianfeng\",", ""));
        own("of nobody", good -> good.replaceFirst("\"sub\":\"[^\"]+\",", ""));
        own("of a blank", good -> good.replaceFirst("\"sub\":\"[^\"]+\"", "\"sub\":\" \""));
        own("two subjects", good -> good.replaceFirst("\"sub\":", "\"sub\":\"somebody-else\",\"sub\":"));
    }

    private void byGrants() throws JOSEException {
        grants("as a text", "\"branch-officer@*\"");
        grants("as an object", "{\"branch-officer\":\"*\"}");
        grants("nested", "[[\"branch-officer@*\"]]");
        grants("for any role", "[\"*@*\"]");
        grants("for everything below a star", "[\"branch-officer@branch-*\"]");
        grants("for a path", "[\"branch-officer@../*\"]");
        grants("without a place", "[\"branch-officer\"]");
        grants("of two administrators", "[\"system-administrator@*\",\"audit-administrator@*\"]");
        own("grants twice", good -> good.replace("\"grants\":", "\"grants\":[\"branch-officer@*\"],\"grants\":"));
        own("a member id that is none", good -> good.replace("\"sub\":", "\"member_id\":\"no id at all\",\"sub\":"));
        own("a member id that is an object", good -> good.replace("\"sub\":", "\"member_id\":{\"$gt\":\"\"},\"sub\":"));
    }

    private void byPurpose() throws JOSEException {
        own(
                "an ID token",
                good -> good.replace("\"aud\":\"xianfeng\"", "\"aud\":\"console\",\"nonce\":\"n\",\"typ\":\"ID\""));
        own(
                "an ID token for us too",
                good -> good.replace("\"aud\":\"xianfeng\"", "\"aud\":[\"console\",\"xianfeng\"],\"typ\":\"ID\""));
        own("a refresh token", good -> good.replace("\"sub\":", "\"typ\":\"Refresh\",\"sub\":"));
        own(
                "a machine with a member's id",
                good -> good.replaceFirst(
                        "\"sub\":\"[^\"]+\"",
                        "\"sub\":\"a-machine\",\"client_id\":\"a-machine\",\"member_id\":\"member-1\""));
        bearer(
                "a logout token by its type",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(new JOSEObjectType("logout+jwt"))
                                .build(),
                        claims(good -> good),
                        new RSASSASigner(key)));
    }

    private void byPlace() throws JOSEException {
        String good = good();
        String huge = signed(
                header(JWSAlgorithm.RS256),
                claims(claims -> claims.replace("\"sub\":", "\"padding\":\"" + "x".repeat(9500) + "\",\"sub\":")),
                new RSASSASigner(key));
        bearer("a huge one", huge);
        place("in the query", "?access_token=" + good, request -> request, good);
        place(
                "in a cookie",
                "",
                request -> request.header("Cookie", "access_token=" + good + "; Authorization=Bearer " + good),
                good);
        place(
                "in the body",
                "",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method("POST", HttpRequest.BodyPublishers.ofString("access_token=" + good)),
                good);
        place("as a password", "", request -> request.header("Authorization", "Basic " + encoded("x:" + good)), good);
        place("under another scheme", "", request -> request.header("Authorization", "Token " + good), good);
        place(
                "with something behind it",
                "",
                request -> request.header("Authorization", "Bearer " + good + " " + good),
                good);
        place("in quotes", "", request -> request.header("Authorization", "Bearer \"" + good + "\""), good);
        place("in another header", "", request -> request.header("X-Authorization", "Bearer " + good), good);
    }

    /** A token that is good in every way. */
    public static String good(RSAKey key, String issuer) {
        try {
            return new Forgeries(key, issuer).good();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String good() throws JOSEException {
        return signed(header(JWSAlgorithm.RS256), claims(good -> good), new RSASSASigner(key));
    }

    private void own(String name, UnaryOperator<String> change) throws JOSEException {
        bearer(name, signed(header(JWSAlgorithm.RS256), claims(change), new RSASSASigner(key)));
    }

    private void grants(String name, String value) throws JOSEException {
        own("grants " + name, good -> good.replace("[\"member@branch-1\"]", value));
    }

    private void bearer(String name, String token) {
        all.add(Forgery.bearer(name, token));
    }

    private void place(String name, String path, UnaryOperator<HttpRequest.Builder> on, String token) {
        all.add(new Forgery("a good token " + name, path, on, token));
    }

    private String claims(UnaryOperator<String> change) {
        long now = Instant.now().getEpochSecond();
        return change.apply("{\"iss\":\"" + issuer + "\",\"aud\":\"xianfeng\",\"sub\":\"account-7\",\"azp\":\"" + CLIENT
                + "\",\"iat\":" + now + ",\"exp\":" + (now + 600) + ",\"grants\":[\"member@branch-1\"]}");
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    }
}
