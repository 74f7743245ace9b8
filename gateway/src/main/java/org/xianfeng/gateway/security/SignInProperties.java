package org.xianfeng.gateway.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the console lets people sign in.
 *
 * @param authority an outside issuer's address; without it at the platform's own
 * @param clientId how that issuer calls the console
 * @param scope what the console asks for there
 */
@ConfigurationProperties("xianfeng.console")
record SignInProperties(
        @Nullable URI authority,
        @DefaultValue("console") String clientId,
        @DefaultValue("openid") String scope) {
    SignInProperties {
        if (authority != null && (!authority.isAbsolute() || authority.getRawAuthority() == null)) {
            throw new IllegalArgumentException("xianfeng.console.authority is not an address: " + authority);
        }
    }

    /** The policy of the console's pages, which may call and frame the place of sign-in and nothing else outside. */
    String widened(String policy) {
        if (authority == null) {
            return policy;
        }
        String origin = authority.getScheme() + "://" + authority.getRawAuthority();
        return policy.replace("connect-src 'self'", "connect-src 'self' " + origin)
                .replace("frame-src 'self'", "frame-src 'self' " + origin);
    }
}
