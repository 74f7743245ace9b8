package org.xianfeng.grievance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.starter.identity.OrganisationId;

/** What every implementation of {@link NeedRegister} must do. */
interface NeedRegisterContract {
    NeedRegister register();

    @Test
    default void an_empty_register_has_no_page() {
        assertThat(register().last(newName())).isEmpty();
        assertThat(register().page(newName(), 0)).isEmpty();
    }

    @Test
    default void needs_stand_in_the_order_in_which_they_were_entered_on_pages_of_bounded_size() {
        RegisterName name = newName();
        List<NeedId> entered = new ArrayList<>();
        for (int need = 0; need <= RegisterPage.SIZE; need++) {
            NeedId id = new NeedId("need-" + need);
            entered.add(id);
            register().enter(name, id);
        }
        assertThat(register().page(name, 0)).contains(new RegisterPage(0, entered.subList(0, RegisterPage.SIZE)));
        assertThat(register().last(name)).contains(new RegisterPage(1, List.of(entered.getLast())));
        assertThat(register().page(name, 2)).isEmpty();
    }

    @Test
    default void a_need_entered_again_by_a_repeated_request_has_one_line() {
        RegisterName name = newName();
        register().enter(name, new NeedId("need-1"));
        register().enter(name, new NeedId("need-1"));
        assertThat(register().last(name)).contains(new RegisterPage(0, List.of(new NeedId("need-1"))));
    }

    @Test
    default void what_an_organisation_received_and_what_a_branch_was_given_are_apart() {
        OrganisationId both = new OrganisationId(UUID.randomUUID().toString());
        register().enter(RegisterName.receivedBy(both), new NeedId("need-1"));
        assertThat(register().last(RegisterName.givenTo(both))).isEmpty();
    }

    @Test
    default void none_of_many_entries_at_once_is_lost_or_doubled() throws Exception {
        RegisterName name = newName();
        List<Callable<NeedId>> entries = new ArrayList<>();
        for (int need = 0; need < 2 * RegisterPage.SIZE + 50; need++) {
            NeedId id = new NeedId("need-" + need);
            entries.add(() -> {
                register().enter(name, id);
                return id;
            });
        }
        Set<NeedId> entered = new HashSet<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (Future<NeedId> entry : writers.invokeAll(entries)) {
                entered.add(entry.get());
            }
        }
        List<NeedId> found = new ArrayList<>();
        for (int page = 0; register().page(name, page).isPresent(); page++) {
            Optional<RegisterPage> one = register().page(name, page);
            assertThat(one.orElseThrow().needs()).hasSizeLessThanOrEqualTo(RegisterPage.SIZE);
            found.addAll(one.orElseThrow().needs());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(entered);
    }

    private static RegisterName newName() {
        return RegisterName.receivedBy(new OrganisationId(UUID.randomUUID().toString()));
    }
}
