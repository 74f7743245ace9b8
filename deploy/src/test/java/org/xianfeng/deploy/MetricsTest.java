package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final List<String> DICTIONARY = Metrics.ofDictionary(Metrics.read(Metrics.DICTIONARY));
    private static final Set<String> METERS = Metrics.ofSources();

    @Test
    void every_meter_of_the_services_stands_in_the_dictionary() {
        assertThat(METERS).hasSizeGreaterThan(40).allMatch(meter -> Metrics.isIn(meter, DICTIONARY));
    }

    @Test
    void the_dictionary_names_each_once_and_none_that_nobody_feeds() {
        assertThat(DICTIONARY).doesNotHaveDuplicates();
        assertThat(DICTIONARY.stream().filter(name -> name.startsWith("xianfeng_")))
                .allMatch(name -> METERS.stream().anyMatch(meter -> Metrics.isIn(meter, List.of(name))));
    }

    @Test
    void a_meter_is_found_however_it_is_made() {
        assertThat(Metrics.in("meters.counter( \"xianfeng.one\", \"reason\", why)"))
                .containsExactly("xianfeng.one");
        assertThat(Metrics.in("Gauge.builder(\n\"xianfeng.two.seconds\", age)"))
                .containsExactly("xianfeng.two.seconds");
        assertThat(Metrics.in("meters.counter(a instanceof B ? \"xianfeng.c\" : \"xianfeng.d\")"))
                .containsExactly("xianfeng.c", "xianfeng.d");
        assertThat(Metrics.in("x = new CountedBy(\n  meters,\n \"xianfeng.g\", \"reason\", List.of());"))
                .containsExactly("xianfeng.g");
        assertThat(Metrics.in(
                        "table.put(\"xianfeng.e\", E); MultiGauge.builder(name); @Scheduled(\"${xianfeng.f:1s}\")"))
                .containsExactly("xianfeng.e");
        assertThat(Metrics.in("@ConfigurationProperties(\"xianfeng.limits\")")).isEmpty();
    }

    @Test
    void what_is_missing_in_the_dictionary_is_seen() {
        assertThat(Metrics.isIn("xianfeng.made.up", DICTIONARY)).isFalse();
        assertThat(Metrics.isIn("xianfeng.needs", List.of("xianfeng_needs_overdue")))
                .isFalse();
    }
}
