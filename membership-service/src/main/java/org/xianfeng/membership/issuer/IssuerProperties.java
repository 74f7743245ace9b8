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
 * @param bootstrapGranterSecret the secret of the machine client that grants while it is set up; another one
 * @param tokenLifetime how long an access token is good; at most an hour, because services remember changes for so long
 */
@ConfigurationProperties("xianfeng")
record IssuerProperties(
        URI issuer,
        @DefaultValue("secrets") Path secretsDirectory,
        @Nullable String bootstrapClientSecret,
        @Nullable String bootstrapGranterSecret,
        @DefaultValue("15m") Duration tokenLifetime) {
    private static final int LEAST_SECRET = 16;
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    IssuerProperties {
        bootstrapClientSecret = secret("xianfeng.bootstrap-client-secret", bootstrapClientSecret);
        bootstrapGranterSecret = secret("xianfeng.bootstrap-granter-secret", bootstrapGranterSecret);
        if (bootstrapGranterSecret != null && bootstrapGranterSecret.equals(bootstrapClientSecret)) {
            throw new IllegalArgumentException("the two bootstrap secrets must differ");
        }
        if (tokenLifetime.compareTo(LONGEST_TOKEN) > 0) {
            throw new IllegalArgumentException("xianfeng.token-lifetime must be at most an hour");
        }
    }

    private static @Nullable String secret(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() < LEAST_SECRET) {
            throw new IllegalArgumentException(name + " must have at least " + LEAST_SECRET + " characters");
        }
        return value;
    }
}
