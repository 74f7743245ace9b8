package org.xianfeng.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {
    @Test
    void a_known_reason_is_told_as_a_sentence_and_without_a_trace(CapturedOutput log) {
        SpringApplication application = new SpringApplication(Unfit.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(application::run).hasRootCauseInstanceOf(CannotStart.class);
        assertThat(log).contains("APPLICATION FAILED TO START", "缺少一样东西。 A thing is missing.");
        assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @Configuration
    static class Unfit {
        @Bean
        Object thing() {
            throw new CannotStart("缺少一样东西。", "A thing is missing.");
        }
    }
}
