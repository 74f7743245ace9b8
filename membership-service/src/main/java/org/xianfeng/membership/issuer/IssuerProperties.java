package org.xianfeng.membership.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the issuer is set up.
 *
 * @param issuer the public address of the platform, which is the gateway's
 * @param secretsDirectory the folder of key files
 * @param bootstrapClientSecret the secret of the machine client that sets an installation up; without it there is none
 * @param tokenLifetime how long an access token is good
 */
@ConfigurationProperties("xianfeng")
record IssuerProperties(
        URI issuer,
        @DefaultValue("secrets") Path secretsDirectory,
        @Nullable String bootstrapClientSecret,
        @DefaultValue("15m") Duration tokenLifetime) {
    private static final int LEAST_SECRET = 16;

    IssuerProperties {
        if (bootstrapClientSecret != null && bootstrapClientSecret.isBlank()) {
            bootstrapClientSecret = null;
        }
        if (bootstrapClientSecret != null && bootstrapClientSecret.length() < LEAST_SECRET) {
            throw new IllegalArgumentException(
                    "xianfeng.bootstrap-client-secret must have at least " + LEAST_SECRET + " characters");
        }
    }
}
