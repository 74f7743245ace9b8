package org.xianfeng.scoring;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.ArchitectureRules;

class ScoringArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_style_and_the_language_of_rules_counts_as_plain_java() {
        ArchitectureRules.of(ScoringApplication.class)
                .allowing("dev.cel..", "com.google.common.collect..", "javax.crypto..")
                .check();
    }
}
