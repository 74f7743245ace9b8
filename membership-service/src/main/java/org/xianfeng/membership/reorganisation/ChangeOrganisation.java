package org.xianfeng.membership.reorganisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Done;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Refused;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.starter.identity.OrganisationId;

/** Renames, moves, converts or dissolves an organisation, or says why not. */
final class ChangeOrganisation {
    private static final Duration TURN = Duration.ofSeconds(15);

    private final Organisations organisations;
    private final OrganisationTree tree;
    private final Rolls rolls;
    private final Reshaping reshaping;
    private final Clock clock;

    ChangeOrganisation(
            Organisations organisations, OrganisationTree tree, Rolls rolls, Reshaping reshaping, Clock clock) {
        this.organisations = organisations;
        this.tree = tree;
        this.rolls = rolls;
        this.reshaping = reshaping;
        this.clock = clock;
    }

    /** Whose turn it is, and who is told before a change of the tree's shape is acknowledged. */
    record Reshaping(TreeTurns turns, Told told) {}

    /** Is told of an organisation whose place or kind is another now. */
    @FunctionalInterface
    interface Told {
        /** @param path the organisation, and what stood above it before */
        void of(List<OrganisationId> path);
    }

    OrganisationOutcome of(Organisation now, OrganisationChange change) {
        Optional<OrganisationName> name =
                change.name().map(OrganisationName::in).orElse(Optional.of(now.name()));
        if (name.isEmpty()) {
            return new Refused(OrganisationRefusal.NAME_INVALID);
        }
        Organisation next = now.becoming(
                name.get(),
                change.kind().orElse(now.kind()),
                change.parent().or(now::parent),
                change.status().orElse(now.status()));
        if (next.sameAs(now)) {
            return new Done(now);
        }
        if (!now.active()) {
            return new Refused(OrganisationRefusal.ORGANISATION_DISSOLVED);
        }
        return next.kind() == now.kind() && next.parent().equals(now.parent()) && next.active()
                ? written(next)
                : inTurn(now, next);
    }

    /** Changes of the tree's shape are made one after the other: two moves at once could make a circle. */
    private OrganisationOutcome inTurn(Organisation now, Organisation next) {
        Instant start = clock.instant();
        Optional<TreeTurns.Turn> turn = reshaping.turns().take(start, start.plus(TURN));
        if (turn.isEmpty()) {
            return new Refused(OrganisationRefusal.TREE_IS_CHANGING);
        }
        try {
            List<OrganisationId> before = tree.pathNow(now.id());
            OrganisationOutcome outcome = reshaped(now, next);
            if (outcome instanceof Done) {
                reshaping.told().of(before);
            }
            return outcome;
        } finally {
            reshaping.turns().giveBack(turn.get());
        }
    }

    private OrganisationOutcome reshaped(Organisation now, Organisation next) {
        Optional<OrganisationRefusal> refusal = placeRefusal(next).or(() -> kindRefusal(now, next));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (next.status() == OrganisationStatus.DISSOLVED) {
            return dissolved(now, next);
        }
        return next.parent().equals(now.parent()) ? written(next) : moved(now, next);
    }

    private Optional<OrganisationRefusal> placeRefusal(Organisation next) {
        if (next.parent().isEmpty()) {
            return Subordination.allowsRoot(next.kind())
                    ? Optional.empty()
                    : Optional.of(OrganisationRefusal.KIND_NOT_ALLOWED_THERE);
        }
        List<OrganisationId> above = tree.pathNow(next.parent().get());
        if (above.contains(next.id())) {
            return Optional.of(OrganisationRefusal.WOULD_BE_BELOW_ITSELF);
        }
        if (above.size() + height(next.id()) > OrganisationTree.DEEPEST) {
            return Optional.of(OrganisationRefusal.TREE_TOO_DEEP);
        }
        return Placing.refusal(next.kind(), organisations.find(next.parent().get()));
    }

    private int height(OrganisationId id) {
        int height = 0;
        List<String> level = List.of(id.value());
        while (!level.isEmpty() && height <= OrganisationTree.DEEPEST) {
            height++;
            level = rolls.organisations(level).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
        return height;
    }

    private Optional<OrganisationRefusal> kindRefusal(Organisation now, Organisation next) {
        if (next.kind() == now.kind()) {
            return Optional.empty();
        }
        String id = now.id().value();
        Map<String, Size> sizes = rolls.sizes(List.of(id));
        boolean losesMembers = !Organisation.takes(next.kind())
                && sizes.getOrDefault(id, Size.NONE).members() > 0;
        List<OrganisationId> below = rolls.organisations(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(OrganisationId::new)
                .toList();
        boolean losesBelow = organisations.findAll(below).stream()
                .anyMatch(organisation -> !Subordination.allows(next.kind(), organisation.kind()));
        return losesMembers || losesBelow ? Optional.of(OrganisationRefusal.KIND_STILL_USED) : Optional.empty();
    }

    /** The roll is closed first: from then on nobody can be taken in, so that it stays empty. */
    private OrganisationOutcome dissolved(Organisation now, Organisation next) {
        if (!next.parent().equals(now.parent()) || !rolls.close(now.id().value())) {
            return new Refused(OrganisationRefusal.ORGANISATION_NOT_EMPTY);
        }
        OrganisationOutcome outcome = written(next);
        rolls.strike(Placing.ownerOf(now.parent()), now.id().value());
        return outcome;
    }

    private OrganisationOutcome moved(Organisation now, Organisation next) {
        Entry entry = new Entry(next.id().value(), Entry.Kind.ORGANISATION);
        return switch (rolls.admit(Placing.ownerOf(next.parent()), entry, clock.instant())) {
            case CLOSED -> new Refused(OrganisationRefusal.PARENT_DISSOLVED);
            case FULL -> new Refused(OrganisationRefusal.ORGANISATION_FULL);
            case ADMITTED -> {
                OrganisationOutcome outcome = written(next);
                rolls.strike(Placing.ownerOf(now.parent()), now.id().value());
                yield outcome;
            }
        };
    }

    private OrganisationOutcome written(Organisation next) {
        organisations.replace(next, next.changed(clock.instant()));
        tree.forget(next.id());
        return new Done(next);
    }
}
