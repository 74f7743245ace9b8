package org.xianfeng.grievance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.xianfeng.contracts.grievance.NeedPriority;

class DeadlinesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final DeadlineProperties shipped = shipped();

    @ParameterizedTest
    @CsvSource({"EMERGENCY, PT2H", "URGENT, PT24H", "ORDINARY, P7D", "HARD, P15D"})
    void the_first_answer_is_due_as_the_data_says(NeedPriority priority, Duration firstAnswer) {
        Due due = new DeadlineConfiguration().deadlines(shipped).due(priority, NOW);
        assertThat(due.answerBy()).isEqualTo(NOW.plus(firstAnswer));
        assertThat(due.resolveBy()).isAfterOrEqualTo(due.answerBy());
    }

    @Test
    void the_windows_are_seven_and_thirty_days_and_two_reopenings() {
        Windows windows = new DeadlineConfiguration().windows(shipped);
        assertThat(windows.confirmation()).isEqualTo(Duration.ofDays(7));
        assertThat(windows.reopening()).isEqualTo(Duration.ofDays(30));
        assertThat(windows.reopenings()).isEqualTo(2);
    }

    @Test
    void there_is_no_deadline_without_a_source() {
        assertThatThrownBy(() -> new Deadlines.Target(Duration.ofHours(1), Duration.ofDays(1), " "))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> new Windows(Duration.ofDays(7), Duration.ofDays(30), 2, ""))
                .hasMessageContaining("source");
    }

    @Test
    void a_priority_without_deadlines_is_refused_at_the_start() {
        assertThatThrownBy(() -> new Deadlines(Map.of(
                        NeedPriority.HARD, new Deadlines.Target(Duration.ofDays(1), Duration.ofDays(2), "test"))))
                .hasMessageContaining("every priority");
    }

    @Test
    void a_resolution_due_before_the_first_answer_is_refused() {
        assertThatThrownBy(() -> new Deadlines.Target(Duration.ofDays(2), Duration.ofDays(1), "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DeadlineProperties shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("deadlines.yaml"));
        Properties properties = java.util.Objects.requireNonNull(yaml.getObject());
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("xianfeng.needs", DeadlineProperties.class)
                .get();
    }
}
