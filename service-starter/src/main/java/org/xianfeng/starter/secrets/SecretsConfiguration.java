package org.xianfeng.starter.secrets;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.store.StoreConfiguration;

/** With {@code xianfeng.secrets-made=false} a service starts with the keys it was given, or not at all. */
@AutoConfiguration(after = StoreConfiguration.class)
@ConditionalOnProperty(name = "xianfeng.secrets-made", havingValue = "false")
public class SecretsConfiguration {
    @Bean
    SecretFiles secretFiles(
            @Value("${xianfeng.secrets-directory:secrets}") Path folder,
            @Value("${xianfeng.secret-files:}") String[] names,
            ObjectProvider<MongoDatabase> store) {
        SecretFiles files = new SecretFiles(folder, List.of(names)).present();
        store.ifAvailable(database -> new MongoKeysFit(database).hold(files));
        return files;
    }
}
