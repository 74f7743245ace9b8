package org.xianfeng.activity.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RecordTextsTest {
    @Test
    void every_rule_has_its_text() {
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(RecordRule.values())
                .allMatch(rule -> texts.containsKey(
                        "problem.record-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".detail"));
    }
}
