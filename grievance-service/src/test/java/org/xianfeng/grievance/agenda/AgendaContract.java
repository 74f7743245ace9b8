package org.xianfeng.grievance.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xianfeng.grievance.need.NeedId;

/** What every implementation of {@link Agenda} must do. */
interface AgendaContract {
    Instant DUE = Instant.parse("2026-03-09T01:00:00Z");

    Agenda agenda();

    @Test
    default void an_item_is_due_at_its_time_and_not_before() {
        AgendaItem item = item(DUE);
        agenda().plan(item);
        assertThat(agenda().due(DUE.minusMillis(1), 1000)).doesNotContain(item);
        assertThat(agenda().due(DUE, 1000)).contains(item);
    }

    @Test
    default void an_item_that_is_done_is_not_due_again() {
        AgendaItem item = item(DUE);
        agenda().plan(item);
        agenda().done(item);
        agenda().done(item);
        assertThat(agenda().due(DUE, 1000)).doesNotContain(item);
    }

    @Test
    default void an_item_planned_anew_meanwhile_stays() {
        AgendaItem before = item(DUE);
        AgendaItem anew = new AgendaItem(before.kind(), before.need(), before.round(), DUE.plusSeconds(60));
        agenda().plan(before);
        agenda().plan(anew);
        agenda().done(before);
        assertThat(agenda().due(DUE.plusSeconds(60), 1000)).contains(anew).doesNotContain(before);
    }

    @Test
    default void no_more_items_come_than_asked_for() {
        agenda().plan(item(DUE));
        agenda().plan(item(DUE));
        agenda().plan(item(DUE));
        assertThat(agenda().due(DUE, 2)).hasSize(2);
    }

    private static AgendaItem item(Instant due) {
        return new AgendaItem(
                AgendaItem.Kind.LAPSE, new NeedId(UUID.randomUUID().toString()), 1, due);
    }
}
