package org.xianfeng.starter.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SecretsConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void a_service_that_may_not_make_keys_names_the_missing_ones_and_does_not_start() throws IOException {
        Files.writeString(folder.resolve("a.pem"), "key");
        service("false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretFilesMissing.class)
                        .hasMessageContaining(folder + " lacks b.json, or")
                        .hasMessageContaining(folder + " 中缺少密钥文件 b.json，"));
        assertThat(folder.resolve("b.json")).doesNotExist();
    }

    @Test
    void it_starts_with_all_of_them() throws IOException {
        Files.writeString(folder.resolve("a.pem"), "key");
        Files.writeString(folder.resolve("b.json"), "key");
        service("false").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void one_that_may_make_keys_does_not_ask_for_them() {
        service("true").run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner service(String made) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SecretsConfiguration.class))
                .withPropertyValues(
                        "xianfeng.secrets-made=" + made,
                        "xianfeng.secrets-directory=" + folder,
                        "xianfeng.secret-files=a.pem,b.json");
    }
}
