package org.xianfeng.starter.secrets;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** With {@code xianfeng.secrets-made=false} a service starts with the keys it was given, or not at all. */
@AutoConfiguration
@ConditionalOnProperty(name = "xianfeng.secrets-made", havingValue = "false")
public class SecretsConfiguration {
    @Bean
    SecretFiles secretFiles(
            @Value("${xianfeng.secrets-directory:secrets}") Path folder,
            @Value("${xianfeng.secret-files:}") String[] names) {
        return new SecretFiles(folder, List.of(names)).present();
    }
}
