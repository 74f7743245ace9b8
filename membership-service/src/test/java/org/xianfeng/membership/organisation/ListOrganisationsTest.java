package org.xianfeng.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.InMemoryRolls;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

class ListOrganisationsTest {
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemoryRolls rolls = new InMemoryRolls();
    private final ListOrganisations list =
            new ListOrganisations(organisations, new OrganisationTree(organisations, clock), rolls, clock);
    private final HeadCounts counts = new HeadCounts(organisations, rolls, clock);

    private void plant(int committees, int branches) {
        add("root", OrganisationKind.COMMITTEE, null);
        for (int committee = 0; committee < committees; committee++) {
            String id = "c%02d".formatted(committee);
            add(id, OrganisationKind.COMMITTEE, "root");
            for (int branch = 0; branch < branches; branch++) {
                add(id + "-b%02d".formatted(branch), OrganisationKind.BRANCH, id);
            }
        }
    }

    private void add(String id, OrganisationKind kind, String parent) {
        Organisation organisation = Organisation.setUp(
                new OrganisationId(id),
                new OrganisationName(id),
                kind,
                Optional.ofNullable(parent).map(OrganisationId::new));
        rolls.admit(parent == null ? Rolls.ROOTS : parent, new Entry(id, Entry.Kind.ORGANISATION), clock.instant());
        organisations.add(organisation, organisation.created(clock.instant()));
    }

    private List<String> all(int limit, String... tops) {
        Collection<OrganisationId> from =
                Arrays.stream(tops).map(OrganisationId::new).toList();
        List<String> read = new ArrayList<>();
        Optional<OrganisationId> cursor = Optional.empty();
        do {
            Page<Organisation> page = list.page(from, cursor, limit).orElseThrow();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(organisation -> read.add(organisation.id().value()));
            cursor = Optional.ofNullable(page.next()).map(OrganisationId::new);
        } while (cursor.isPresent());
        return read;
    }

    @Test
    void pages_of_any_size_give_the_whole_tree_in_one_order() {
        plant(7, 9);
        List<String> whole = all(200, "root");
        assertThat(whole).hasSize(1 + 7 + 63).doesNotHaveDuplicates().startsWith("root", "c00", "c00-b00");
        for (int limit : List.of(1, 2, 3, 7, 10, 64, 71)) {
            assertThat(all(limit, "root")).as("pages of %d", limit).isEqualTo(whole);
        }
    }

    @Test
    void what_lies_below_another_top_is_listed_once() {
        plant(2, 2);
        assertThat(all(3, "c01", "c00-b01", "c00", "c01-b00"))
                .containsExactly("c00", "c00-b00", "c00-b01", "c01", "c01-b00", "c01-b01");
        assertThat(all(3, "unknown")).isEmpty();
    }

    @Test
    void a_cursor_from_another_part_of_the_tree_is_refused() {
        plant(2, 2);
        assertThat(list.page(List.of(new OrganisationId("c00")), Optional.of(new OrganisationId("c01-b00")), 5))
                .isEmpty();
    }

    @Test
    void a_line_left_behind_by_a_crash_is_not_listed_and_is_struck_later() {
        plant(1, 1);
        rolls.admit("c00", new Entry("never-made", Entry.Kind.ORGANISATION), clock.instant());
        assertThat(all(10, "root")).containsExactly("root", "c00", "c00-b00");
        assertThat(rolls.organisations(List.of("c00")).get("c00")).contains("never-made");
        clock.forward(Duration.ofMinutes(6));
        all(10, "root");
        assertThat(rolls.organisations(List.of("c00")).get("c00")).containsExactly("c00-b00");
    }

    @Test
    void heads_are_counted_up_the_tree_and_groups_not_twice() {
        plant(2, 2);
        add("group", OrganisationKind.GROUP, "c00-b00");
        rolls.admit("c00-b00", new Entry("m1", Entry.Kind.FORMAL_MEMBER), clock.instant());
        rolls.admit("group", new Entry("m1", Entry.Kind.FORMAL_MEMBER), clock.instant());
        rolls.admit("c01-b01", new Entry("m2", Entry.Kind.PROBATIONARY_MEMBER), clock.instant());
        assertThat(count("root")).isEqualTo(new Size(2, 1));
        assertThat(count("c00")).isEqualTo(new Size(1, 1));
        assertThat(count("c00-b00")).isEqualTo(new Size(1, 1));
        assertThat(count("group")).isEqualTo(new Size(1, 1));
        assertThat(count("c01-b01")).isEqualTo(new Size(1, 0));
    }

    @Test
    void a_branch_is_counted_at_once_and_what_is_above_it_after_ten_seconds() {
        plant(1, 1);
        assertThat(count("root")).isEqualTo(Size.NONE);
        rolls.admit("c00-b00", new Entry("m1", Entry.Kind.FORMAL_MEMBER), clock.instant());
        assertThat(count("c00-b00")).isEqualTo(new Size(1, 1));
        assertThat(count("root")).isEqualTo(Size.NONE);
        clock.forward(Duration.ofSeconds(10));
        assertThat(count("root")).isEqualTo(new Size(1, 1));
    }

    private Size count(String id) {
        return counts.of(organisations.find(new OrganisationId(id)).orElseThrow());
    }
}
