package org.xianfeng.scoring.belonging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class BelongingsContract {
    private final MongoBelongings known;
    private final NoteBelongings note;

    BelongingsContract(StoreKind store) {
        known = new MongoBelongings(store.open());
        note = new NoteBelongings(known);
    }

    @Test
    void a_year_is_counted_from_the_branch_of_its_first_day_or_of_the_registration() {
        note.handle(story());
        assertThat(stood(2025)).isEqualTo("east since 2026-03-10 on 2026-03-10");
        assertThat(stood(2026)).isEqualTo("east since 2026-03-10 on 2026-03-10");
        assertThat(stood(2027)).isEqualTo("west since 2026-03-10 on 2027-01-01");
        assertThat(stood(2028)).isEqualTo("south since 2026-03-10 on 2028-01-01");
    }

    @Test
    void any_order_and_any_repetition_tell_the_same() {
        List<ReceivedEvent> arrived = new ArrayList<>(story());
        arrived.addAll(story());
        Collections.shuffle(arrived, new Random(7));
        arrived.forEach(event -> note.handle(List.of(event)));
        assertThat(stood(2026)).isEqualTo("east since 2026-03-10 on 2026-03-10");
        assertThat(stood(2027)).isEqualTo("west since 2026-03-10 on 2027-01-01");
        assertThat(stood(2028)).isEqualTo("south since 2026-03-10 on 2028-01-01");
    }

    @Test
    void of_a_member_whom_nobody_registered_nothing_is_known() {
        note.handle(story());
        assertThat(known.inYear(2026, List.of(new MemberId("nobody")))).isEmpty();
        assertThat(known.inYear(2026, List.of())).isEmpty();
    }

    private static List<ReceivedEvent> story() {
        return List.of(
                received(new MemberRegistered(
                        "li",
                        "east",
                        null,
                        Standing.PROBATIONARY,
                        Employment.IN_SERVICE,
                        LocalDate.of(2026, 3, 10),
                        1)),
                received(new MemberTransferred("li", "east", "west", LocalDate.of(2026, 7, 1), 2)),
                received(new MemberTransferred("li", "west", "south", LocalDate.of(2027, 1, 2), 3)));
    }

    private String stood(int year) {
        Stood stood = known.inYear(year, List.of(new MemberId("li"))).get(new MemberId("li"));
        return stood.branch().value() + " since " + stood.since() + " on " + stood.day();
    }

    private static ReceivedEvent received(EventData data) {
        return new ReceivedEvent(data.toString(), "", "/xianfeng/membership", null, "x", Instant.EPOCH, "x", data);
    }
}
