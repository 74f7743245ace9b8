package org.xianfeng.membership;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_style() {
        ArchitectureRules.of(MembershipApplication.class).check();
    }
}
