package org.xianfeng.membership.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.membership.OrganisationKind.BRANCH;
import static org.xianfeng.contracts.membership.OrganisationKind.COMMITTEE;
import static org.xianfeng.contracts.membership.OrganisationKind.GENERAL_BRANCH;
import static org.xianfeng.contracts.membership.OrganisationKind.GROUP;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Done;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Refused;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.starter.identity.OrganisationId;

class ReorganisationTest {
    private final Party party = new Party();

    @BeforeEach
    void set_up_a_small_tree() {
        party.create("bureau", COMMITTEE, null);
        party.create("works", COMMITTEE, "bureau");
        party.create("research", GENERAL_BRANCH, "bureau");
        party.create("first", BRANCH, "works");
        party.create("second", BRANCH, "works");
        party.create("morning", GROUP, "first");
    }

    @Test
    void an_organisation_knows_its_way_from_the_root() {
        assertThat(party.path("morning")).containsExactly("bureau", "works", "first", "morning");
        assertThat(party.path("nobody")).isEmpty();
    }

    @Test
    void each_kind_stands_only_where_it_may() {
        refusedThere(GROUP, null);
        refusedThere(GROUP, "works");
        refusedThere(GROUP, "research");
        refusedThere(GROUP, "morning");
        refusedThere(BRANCH, "first");
        refusedThere(GENERAL_BRANCH, "research");
        refusedThere(GENERAL_BRANCH, "first");
        refusedThere(COMMITTEE, "research");
        refusedThere(COMMITTEE, "second");
    }

    private void refusedThere(OrganisationKind kind, String parent) {
        assertThat(party.create("new", kind, parent))
                .as("%s below %s", kind, parent)
                .isEqualTo(new Refused(OrganisationRefusal.KIND_NOT_ALLOWED_THERE));
    }

    @Test
    void setting_up_publishes_the_organisation_and_asking_again_publishes_nothing() {
        int before = party.organisations.events().size();
        party.create("third", BRANCH, "research");
        assertThat(party.create("third", BRANCH, "research")).isInstanceOf(Done.class);
        assertThat(party.organisations.events()).hasSize(before + 1);
        assertThat(party.organisations.events().getLast().data())
                .isEqualTo(new OrganisationCreated("third", "research", BRANCH, "组织 third", 1));
        assertThat(party.create("third", BRANCH, "works"))
                .isEqualTo(new Refused(OrganisationRefusal.ORGANISATION_ID_TAKEN));
    }

    @Test
    void a_name_is_one_line_of_at_most_120_characters() {
        assertThat(party.name("first", " \n ")).isEqualTo(new Refused(OrganisationRefusal.NAME_INVALID));
        assertThat(party.name("first", "a\u0000b")).isEqualTo(new Refused(OrganisationRefusal.NAME_INVALID));
        assertThat(party.name("first", "长".repeat(121))).isEqualTo(new Refused(OrganisationRefusal.NAME_INVALID));
        party.name("first", "  机关第一党支部 ");
        assertThat(party.organisation("first").name().value()).isEqualTo("机关第一党支部");
    }

    @Test
    void a_move_takes_everything_below_along_and_is_published_with_the_whole_state() {
        assertThat(party.move("first", "research")).isInstanceOf(Done.class);
        assertThat(party.path("morning")).containsExactly("bureau", "research", "first", "morning");
        assertThat(party.rolls.organisations(List.of("works")).get("works")).containsExactly("second");
        assertThat(party.rolls.organisations(List.of("research")).get("research"))
                .containsExactly("first");
        assertThat(party.organisations.events().getLast().data())
                .isEqualTo(
                        new OrganisationChanged("first", "research", BRANCH, "组织 first", OrganisationStatus.ACTIVE, 2));
    }

    @Test
    void a_change_of_the_trees_shape_tells_what_stood_above_before_and_a_new_name_tells_nothing() {
        List<String> before = party.path("first");
        party.name("first", "新名字");
        party.move("first", "no-such-organisation");
        assertThat(party.told).isEmpty();
        party.move("first", "research");
        assertThat(party.told).hasSize(1);
        assertThat(party.told.getFirst().stream().map(OrganisationId::value)).containsExactlyElementsOf(before);
    }

    @Test
    void nothing_moves_below_itself() {
        party.create("workshop", COMMITTEE, "works");
        assertThat(party.move("works", "workshop")).isEqualTo(new Refused(OrganisationRefusal.WOULD_BE_BELOW_ITSELF));
        assertThat(party.move("works", "works")).isEqualTo(new Refused(OrganisationRefusal.WOULD_BE_BELOW_ITSELF));
        assertThat(party.move("bureau", "workshop")).isEqualTo(new Refused(OrganisationRefusal.WOULD_BE_BELOW_ITSELF));
    }

    @Test
    void the_tree_has_at_most_ten_levels_also_after_a_move() {
        String above = "bureau";
        for (int level = 2; level <= 10; level++) {
            assertThat(party.create("level" + level, COMMITTEE, above)).isInstanceOf(Done.class);
            above = "level" + level;
        }
        assertThat(party.create("level11", COMMITTEE, above)).isEqualTo(new Refused(OrganisationRefusal.TREE_TOO_DEEP));
        assertThat(party.move("works", "level9")).isEqualTo(new Refused(OrganisationRefusal.TREE_TOO_DEEP));
        assertThat(party.move("works", "level7")).isInstanceOf(Done.class);
    }

    @Test
    void only_what_is_empty_is_dissolved_and_it_takes_nothing_in_any_more() {
        assertThat(party.dissolve("first")).isEqualTo(new Refused(OrganisationRefusal.ORGANISATION_NOT_EMPTY));
        party.dissolve("morning");
        party.rolls.admit("first", new Entry("m", Entry.Kind.FORMAL_MEMBER), party.clock.instant());
        assertThat(party.dissolve("first")).isEqualTo(new Refused(OrganisationRefusal.ORGANISATION_NOT_EMPTY));
        party.rolls.strike("first", "m");
        assertThat(party.dissolve("first")).isInstanceOf(Done.class);
        assertThat(party.organisation("first").active()).isFalse();
        assertThat(party.create("evening", GROUP, "first"))
                .isEqualTo(new Refused(OrganisationRefusal.PARENT_DISSOLVED));
        assertThat(party.name("first", "另一个名字")).isEqualTo(new Refused(OrganisationRefusal.ORGANISATION_DISSOLVED));
        assertThat(party.path("first")).containsExactly("bureau", "works", "first");
    }

    @Test
    void a_branch_that_grew_becomes_a_general_branch_only_without_members_and_groups() {
        assertThat(party.convert("first", GENERAL_BRANCH)).isEqualTo(new Refused(OrganisationRefusal.KIND_STILL_USED));
        party.rolls.admit("second", new Entry("m", Entry.Kind.FORMAL_MEMBER), party.clock.instant());
        assertThat(party.convert("second", GENERAL_BRANCH)).isEqualTo(new Refused(OrganisationRefusal.KIND_STILL_USED));
        party.rolls.strike("second", "m");
        assertThat(party.convert("second", GENERAL_BRANCH)).isInstanceOf(Done.class);
        assertThat(party.convert("second", GROUP)).isEqualTo(new Refused(OrganisationRefusal.KIND_NOT_ALLOWED_THERE));
    }

    @Test
    void while_another_changes_the_shape_of_the_tree_a_move_waits_but_a_new_name_does_not() {
        party.turns.take(party.clock.instant(), party.clock.instant().plusSeconds(15));
        assertThat(party.move("first", "research")).isEqualTo(new Refused(OrganisationRefusal.TREE_IS_CHANGING));
        assertThat(party.name("first", "新名字")).isInstanceOf(Done.class);
        party.clock.forward(Duration.ofSeconds(16));
        assertThat(party.move("first", "research")).isInstanceOf(Done.class);
    }

    @Test
    void what_another_instance_moved_is_seen_within_a_minute() {
        assertThat(party.path("first")).containsExactly("bureau", "works", "first");
        var first = party.organisation("first");
        var moved = first.becoming(
                first.name(),
                first.kind(),
                party.organisation("research")
                        .parent()
                        .map(_ -> party.organisation("research").id()),
                first.status());
        party.organisations.replace(moved, moved.changed(party.clock.instant()));
        party.clock.forward(Duration.ofSeconds(31));
        assertThat(party.path("first")).containsExactly("bureau", "research", "first");
    }
}
