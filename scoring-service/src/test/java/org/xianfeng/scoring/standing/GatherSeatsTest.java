package org.xianfeng.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Census;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

class GatherSeatsTest {
    private static final ComparisonRules RULES = new ComparisonRules(
            List.of(OrganisationKind.BRANCH, OrganisationKind.GENERAL_BRANCH), List.of(1, 7, 21, 51), 5, 6, 10);

    private final List<RosterOrganisation> organisations = new ArrayList<>();
    private final List<RosterMember> members = new ArrayList<>();

    @Test
    void a_branch_sits_in_the_class_of_its_members_of_today_below_everything_above_it() {
        organisation("bureau", null, OrganisationKind.COMMITTEE);
        organisation("office", "bureau", OrganisationKind.COMMITTEE);
        organisation("east", "office", OrganisationKind.BRANCH);
        members("east", 6, false);
        members("east", 3, true);
        assertThat(told()).containsExactly("east branch-1-6 [office, bureau]");
        members("east", 1, false);
        assertThat(told()).containsExactly("east branch-7-20 [office, bureau]");
        members("east", 13, false);
        assertThat(told()).containsExactly("east branch-7-20 [office, bureau]");
        members("east", 1, false);
        assertThat(told()).containsExactly("east branch-21-50 [office, bureau]");
        members("east", 30, false);
        assertThat(told()).containsExactly("east branch-51 [office, bureau]");
    }

    @Test
    void branches_are_told_from_general_branches() {
        organisation("bureau", null, OrganisationKind.COMMITTEE);
        organisation("general", "bureau", OrganisationKind.GENERAL_BRANCH);
        organisation("east", "general", OrganisationKind.BRANCH);
        members("general", 8, false);
        members("east", 8, false);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "general general-branch-7-20 [bureau]", "east branch-7-20 [general, bureau]");
    }

    @Test
    void whoever_is_empty_dissolved_a_root_or_below_somebody_unknown_or_itself_is_not_compared() {
        organisation("bureau", null, OrganisationKind.COMMITTEE);
        organisation("empty", "bureau", OrganisationKind.BRANCH);
        organisation("alone", null, OrganisationKind.BRANCH);
        organisation("adrift", "nowhere", OrganisationKind.BRANCH);
        organisation("round", "round", OrganisationKind.BRANCH);
        organisations.add(new RosterOrganisation(
                new OrganisationId("former"),
                Optional.of(new OrganisationId("bureau")),
                OrganisationKind.BRANCH,
                "former",
                OrganisationStatus.DISSOLVED));
        List.of("alone", "adrift", "round", "former").forEach(branch -> members(branch, 9, false));
        assertThat(told()).isEmpty();
    }

    @Test
    void classes_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> new ComparisonRules(List.of(OrganisationKind.BRANCH), List.of(7, 1), 5, 6, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascending");
    }

    private List<String> told() {
        Census census = new Census() {
            @Override
            public void organisations(Consumer<RosterOrganisation> each) {
                organisations.forEach(each);
            }

            @Override
            public void members(Consumer<RosterMember> each) {
                members.forEach(each);
            }
        };
        return new GatherSeats(census, RULES)
                .now().stream()
                        .map(seat -> seat.branch().value() + " " + seat.group().id() + " "
                                + seat.within().stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .toList();
    }

    private void organisation(String id, @Nullable String parent, OrganisationKind kind) {
        organisations.add(new RosterOrganisation(
                new OrganisationId(id),
                Optional.ofNullable(parent).map(OrganisationId::new),
                kind,
                id,
                OrganisationStatus.ACTIVE));
    }

    private void members(String branch, int count, boolean left) {
        for (int i = 0; i < count; i++) {
            members.add(new RosterMember(
                    new MemberId("m-" + members.size()),
                    new OrganisationId(branch),
                    org.xianfeng.contracts.membership.Standing.FORMAL,
                    Employment.IN_SERVICE,
                    left));
        }
    }
}
