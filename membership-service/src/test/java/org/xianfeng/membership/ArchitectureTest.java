package org.xianfeng.membership;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.ArchitectureRules;

class ArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_style_and_plain_code_may_seal_with_tink_and_sign_and_read_xml_with_the_jdk() {
        ArchitectureRules.of(MembershipApplication.class)
                .allowing("com.google.crypto.tink..", "javax.crypto..", "javax.xml..")
                .check();
    }
}
