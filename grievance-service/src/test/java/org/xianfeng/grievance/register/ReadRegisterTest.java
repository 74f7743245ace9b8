package org.xianfeng.grievance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.grievance.need.InMemoryNeeds;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.NeedMother;
import org.xianfeng.starter.page.Page;

class ReadRegisterTest {
    private static final RegisterName NAME = RegisterName.receivedBy(NeedMother.COMMITTEE);
    private final NeedRegister register = new InMemoryNeedRegister();
    private final InMemoryNeeds needs = new InMemoryNeeds();
    private final ReadRegister read = new ReadRegister(register, needs);

    @Test
    void an_empty_register_reads_as_an_empty_page() {
        assertThat(read.before(Optional.empty(), NAME, any(), 20)).isEqualTo(new Page<Need>(List.of(), null));
    }

    @Test
    void every_need_is_read_once_the_newest_first_over_all_pages() {
        entered(450);
        assertThat(all(any(), 20))
                .isEqualTo(IntStream.range(0, 450)
                        .mapToObj(need -> "need-" + (449 - need))
                        .toList());
        assertThat(all(any(), 200)).hasSize(450);
        assertThat(all(any(), 1)).hasSize(450);
    }

    @Test
    void a_filter_loses_nothing_between_the_parts() {
        entered(450);
        List<String> everySeventh = all(need -> number(need) % 7 == 0, 5);
        assertThat(everySeventh)
                .isEqualTo(IntStream.range(0, 450)
                        .map(need -> 449 - need)
                        .filter(need -> need % 7 == 0)
                        .mapToObj(need -> "need-" + need)
                        .toList());
    }

    @Test
    void an_answer_looks_at_a_bounded_number_of_entries_and_says_where_to_go_on() {
        entered(1300);
        Page<Need> first = read.before(Optional.empty(), NAME, need -> number(need) == 0, 20);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(all(need -> number(need) == 0, 20)).containsExactly("need-0");
    }

    @Test
    void an_entry_whose_need_was_never_written_is_passed_over() {
        entered(3);
        register.enter(NAME, new NeedId("lost"));
        assertThat(all(any(), 20)).containsExactly("need-2", "need-1", "need-0");
    }

    @Test
    void a_page_of_exactly_the_asked_size_says_that_nothing_follows() {
        entered(20);
        assertThat(read.before(Optional.empty(), NAME, any(), 20).next()).isNull();
    }

    @Test
    void a_made_up_place_harms_nobody() {
        entered(3);
        assertThat(RegisterPlace.read("x")).isEmpty();
        assertThat(RegisterPlace.read("-1-5")).isEmpty();
        assertThat(RegisterPlace.read("99999999999-5")).isEmpty();
        assertThat(read.before(RegisterPlace.read("77-5"), NAME, any(), 20).items())
                .isEmpty();
        assertThat(read.before(RegisterPlace.read("0-999"), NAME, any(), 20).items())
                .hasSize(3);
    }

    private List<String> all(Predicate<Need> filter, int limit) {
        List<String> found = new ArrayList<>();
        Optional<RegisterPlace> place = Optional.empty();
        do {
            Page<Need> page = read.before(place, NAME, filter, limit);
            page.items().forEach(need -> found.add(need.id().value()));
            place = Optional.ofNullable(page.next()).flatMap(RegisterPlace::read);
        } while (place.isPresent());
        return found;
    }

    private void entered(int count) {
        for (int need = 0; need < count; need++) {
            Need registered = NeedMother.registered("need-" + need);
            register.enter(NAME, registered.id());
            needs.add(registered, List.of());
        }
    }

    private static Predicate<Need> any() {
        return _ -> true;
    }

    private static int number(Need need) {
        return Integer.parseInt(need.id().value().substring(5));
    }
}
