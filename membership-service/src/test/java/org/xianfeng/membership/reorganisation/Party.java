package org.xianfeng.membership.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.membership.CountedIds;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.TestTrees;
import org.xianfeng.membership.roll.InMemoryRolls;
import org.xianfeng.starter.identity.OrganisationId;

/** A tree that tests change by the use cases. */
final class Party {
    final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    final InMemoryOrganisations organisations = new InMemoryOrganisations();
    final InMemoryRolls rolls = new InMemoryRolls();
    final TestTrees trees = new TestTrees(organisations, clock);
    final InMemoryTreeTurns turns = new InMemoryTreeTurns();
    final List<List<OrganisationId>> told = new ArrayList<>();
    private final CreateOrganisation create =
            new CreateOrganisation(organisations, trees.tree(), rolls, new CountedIds(), clock);
    private final ChangeOrganisation change = new ChangeOrganisation(
            organisations, trees.tree(), rolls, new ChangeOrganisation.Reshaping(turns, told::add), clock);

    OrganisationOutcome create(String id, OrganisationKind kind, String parent) {
        return create.of(
                Optional.of(new OrganisationId(id)),
                "组织 " + id,
                kind,
                Optional.ofNullable(parent).map(OrganisationId::new));
    }

    OrganisationOutcome name(String id, String name) {
        return change.of(organisation(id), new OrganisationChange(some(name), none(), none(), none()));
    }

    OrganisationOutcome move(String id, String parent) {
        return change.of(
                organisation(id), new OrganisationChange(none(), none(), some(new OrganisationId(parent)), none()));
    }

    OrganisationOutcome convert(String id, OrganisationKind kind) {
        return change.of(organisation(id), new OrganisationChange(none(), some(kind), none(), none()));
    }

    OrganisationOutcome dissolve(String id) {
        return change.of(
                organisation(id), new OrganisationChange(none(), none(), none(), some(OrganisationStatus.DISSOLVED)));
    }

    Organisation organisation(String id) {
        return organisations.find(new OrganisationId(id)).orElseThrow();
    }

    List<String> path(String id) {
        return trees.tree().pathOf(new OrganisationId(id)).stream()
                .map(OrganisationId::value)
                .toList();
    }

    private static <T> Optional<T> some(T value) {
        return Optional.of(value);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
