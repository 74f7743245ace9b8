package org.xianfeng.scoring.rulebook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for newly published books, and tells operators how long that was not possible. */
class RuleBookSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBookSchedule.class);

    private final CurrentRules rules;

    RuleBookSchedule(CurrentRules rules, MeterRegistry meters) {
        this.rules = rules;
        Gauge.builder(
                        "xianfeng.scoring.rulebooks.age.seconds",
                        rules,
                        known -> known.age().toSeconds())
                .description("How long ago this instance last looked for published rule books")
                .register(meters);
        Gauge.builder("xianfeng.scoring.rulebooks.published", rules, CurrentRules::published)
                .description("Rule books that organisations have published, as this instance knows them")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${xianfeng.scoring.rulebooks.look:10s}")
    void look() {
        try {
            rules.refresh();
        } catch (RuntimeException away) {
            LOG.warn("rule books could not be looked for, and that is tried again: {}", away.toString());
        }
    }
}
