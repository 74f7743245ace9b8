package org.xianfeng.grievance.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionTest {
    @Test
    void a_step_in_a_state_leads_to_one_state_only() {
        assertThat(Transition.ALL)
                .extracting(row -> row.from() + " " + row.step())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_state_is_reached_from_the_first() {
        Set<NeedState> reached = new HashSet<>(Set.of(NeedState.REGISTERED));
        while (reached.addAll(Transition.ALL.stream()
                .filter(row -> reached.contains(row.from()))
                .map(Transition::to)
                .toList())) {}
        assertThat(reached).containsExactlyInAnyOrder(NeedState.values());
    }

    @Test
    void something_can_always_be_done_except_that_a_confirmed_need_waits_for_its_asker() {
        for (NeedState state : NeedState.values()) {
            boolean open =
                    Transition.ALL.stream().anyMatch(row -> row.from() == state && row.by() == Actor.Kind.HANDLER);
            assertThat(open).as(state.toString()).isEqualTo(state.open());
        }
    }

    @Test
    void only_the_asker_and_the_clock_close_a_need() {
        assertThat(Transition.ALL)
                .filteredOn(row -> row.to() == NeedState.CONFIRMED)
                .extracting(Transition::by)
                .containsExactlyInAnyOrder(Actor.Kind.ASKER, Actor.Kind.CLOCK);
    }

    @Test
    void the_readme_shows_the_table() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme.lines()
                        .filter(line -> line.matches("\\| [a-z]+ \\| [a-z]+ \\| [a-z]+ \\| (handler|asker|clock) \\|")))
                .containsExactlyElementsOf(Transition.ALL.stream()
                        .map(row -> "| " + row.from() + " | " + row.step() + " | " + row.to() + " | " + row.by() + " |")
                        .toList());
    }
}
