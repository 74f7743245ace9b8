package org.xianfeng.starter.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Gives each token to the reader of the issuer it names, who checks that name again; every other token is the platform's own,
 * or none. Counts what is refused, by what was wrong.
 */
final class EveryIssuersTokens implements JwtDecoder {
    /** More than a hundred grants take; what is longer is not even looked at. */
    private static final int LONGEST = 12_000;

    private final JwtDecoder own;
    private final Map<String, JwtDecoder> outside;
    private final Consumer<TokenFault> refused;

    EveryIssuersTokens(JwtDecoder own, Map<String, JwtDecoder> outside, Consumer<TokenFault> refused) {
        this.own = own;
        this.outside = Map.copyOf(outside);
        this.refused = refused;
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > LONGEST) {
            refused.accept(TokenFault.TOO_LONG);
            throw new BadJwtException("it is too long");
        }
        try {
            return readerOf(token).decode(token);
        } catch (JwtValidationException broken) {
            refused.accept(TokenFault.of(broken.getErrors().iterator().next()));
            throw broken;
        } catch (BadJwtException bad) {
            refused.accept(TokenFault.SIGNATURE);
            throw bad;
        }
    }

    private JwtDecoder readerOf(String token) {
        if (outside.isEmpty()) {
            return own;
        }
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? own : outside.getOrDefault(issuer, own);
        } catch (ParseException | NullPointerException unreadable) {
            return own;
        }
    }
}
