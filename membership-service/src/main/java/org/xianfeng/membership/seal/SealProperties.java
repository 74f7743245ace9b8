package org.xianfeng.membership.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param secretsDirectory the folder of key files
 */
@ConfigurationProperties("xianfeng")
public record SealProperties(@DefaultValue("secrets") Path secretsDirectory) {}
