package org.xianfeng.gateway.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed, and what browsers are told.
 *
 * @param issuer the issuer that a token must name
 * @param jwksUri where the issuer's public keys are
 * @param trustedProxies addresses (a regular expression) whose X-Forwarded headers are believed; none by default
 */
@ConfigurationProperties("xianfeng")
record SecurityProperties(
        @DefaultValue("http://127.0.0.1:8080") String issuer,
        @DefaultValue("http://127.0.0.1:8081/oauth2/jwks") URI jwksUri,
        @DefaultValue("") String trustedProxies,
        String contentSecurityPolicy) {}
