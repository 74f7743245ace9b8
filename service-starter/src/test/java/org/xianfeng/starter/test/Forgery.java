package org.xianfeng.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A request that somebody without the right tries to get in with.
 *
 * @param name what is wrong with it, in words
 * @param path added to the path of the request: a query, or nothing
 * @param token what was forged, which must not show up in a log
 */
public record Forgery(String name, String path, UnaryOperator<HttpRequest.Builder> on, String token) {
    static Forgery bearer(String name, String token) {
        return new Forgery(name, "", request -> request.header("Authorization", "Bearer " + token), token);
    }

    static String signed(JWSHeader header, String claims, JWSSigner signer) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(claims));
        token.sign(signer);
        return token.serialize();
    }

    static String encoded(String text) {
        return Base64URL.encode(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
