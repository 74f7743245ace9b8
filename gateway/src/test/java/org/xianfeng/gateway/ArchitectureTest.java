package org.xianfeng.gateway;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_gateway_keeps_the_rules_and_counts_requests_with_bucket4j_and_caffeine() {
        ArchitectureRules.of(GatewayApplication.class)
                .allowing("io.github.bucket4j..", "com.github.benmanes.caffeine..")
                .check();
    }
}
