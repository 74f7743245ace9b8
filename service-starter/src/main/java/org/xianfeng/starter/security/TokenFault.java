package org.xianfeng.starter.security;

import java.util.Locale;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;

/** What can be wrong with a token; who sent it is told only that it is not good, operators count which. */
enum TokenFault {
    TOO_LONG,
    /** Not a token at all or an impossible one, by no key that is known, or by an algorithm that is not allowed. */
    SIGNATURE,
    ISSUER,
    TIME,
    TYPE,
    AUDIENCE,
    SUBJECT,
    PURPOSE,
    CLIENT,
    TOO_LASTING,
    OUTDATED,
    MEMBER,
    GRANTS,
    ADMINISTRATORS;

    OAuth2TokenValidatorResult failure() {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(toString()));
    }

    /** The fault of an error that a validator gave. */
    static TokenFault of(OAuth2Error error) {
        for (TokenFault fault : values()) {
            if (fault.toString().equals(error.getErrorCode())) {
                return fault;
            }
        }
        return SIGNATURE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
