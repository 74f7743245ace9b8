package org.xianfeng.activity.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class PlanningTextsTest {
    @Test
    void every_rule_has_its_text() {
        List<String> slugs = new ArrayList<>();
        for (PlanRule rule : PlanRule.values()) {
            slugs.add("plan-" + rule);
        }
        for (StartOutcome.Reason reason : StartOutcome.Reason.values()) {
            if (reason != StartOutcome.Reason.MEETING_UNKNOWN) {
                slugs.add("start-" + reason);
            }
        }
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(slugs)
                .allMatch(slug -> texts.containsKey(
                        "problem." + slug.toLowerCase(Locale.ROOT).replace('_', '-') + ".detail"));
    }
}
