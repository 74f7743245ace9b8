package org.xianfeng.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class QuietLoggersTest {
    private static final String LEVEL = "logging.level.";

    @TestFactory
    Stream<DynamicTest> a_logger_that_is_silenced_by_its_class_is_there() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = Objects.requireNonNull(yaml.getObject());
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(LEVEL))
                .map(name -> name.substring(LEVEL.length()))
                .map(logger -> DynamicTest.dynamicTest(
                        logger,
                        () -> assertThatCode(() -> Class.forName(logger)).doesNotThrowAnyException()));
    }
}
