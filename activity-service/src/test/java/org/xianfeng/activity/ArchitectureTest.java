package org.xianfeng.activity;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_style_and_plain_code_may_sign_with_the_java_library() {
        ArchitectureRules.of(ActivityApplication.class)
                .allowing("javax.crypto..")
                .check();
    }
}
