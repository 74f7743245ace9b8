package org.xianfeng.membership.reorganisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Done;
import org.xianfeng.membership.reorganisation.OrganisationOutcome.Refused;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;

/** Sets up an organisation below another or as a root, or says why not. */
public final class CreateOrganisation {
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final Rolls rolls;
    private final NewIds ids;
    private final Clock clock;

    CreateOrganisation(Organisations organisations, OrganisationTree tree, Rolls rolls, NewIds ids, Clock clock) {
        this.organisations = organisations;
        this.tree = tree;
        this.rolls = rolls;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asking again for the same organisation gets the one that is there. */
    public OrganisationOutcome of(
            Optional<OrganisationId> wantedId, String name, OrganisationKind kind, Optional<OrganisationId> parent) {
        Optional<OrganisationName> valid = OrganisationName.in(name);
        if (valid.isEmpty()) {
            return new Refused(OrganisationRefusal.NAME_INVALID);
        }
        OrganisationId id = wantedId.orElseGet(() -> new OrganisationId(ids.next()));
        Organisation wanted = Organisation.setUp(id, valid.get(), kind, parent);
        return organisations
                .find(id)
                .map(there -> answerAgain(there, wanted))
                .or(() -> place(wanted).map(Refused::new))
                .orElseGet(() -> setUp(wanted));
    }

    private static OrganisationOutcome answerAgain(Organisation there, Organisation wanted) {
        return there.sameAs(wanted) ? new Done(there) : new Refused(OrganisationRefusal.ORGANISATION_ID_TAKEN);
    }

    private Optional<OrganisationRefusal> place(Organisation wanted) {
        if (wanted.parent().isEmpty()) {
            return Subordination.allowsRoot(wanted.kind())
                    ? Optional.empty()
                    : Optional.of(OrganisationRefusal.KIND_NOT_ALLOWED_THERE);
        }
        List<OrganisationId> above = tree.pathNow(wanted.parent().get());
        return above.size() >= OrganisationTree.DEEPEST
                ? Optional.of(OrganisationRefusal.TREE_TOO_DEEP)
                : Placing.refusal(
                        wanted.kind(), organisations.find(wanted.parent().get()));
    }

    private OrganisationOutcome setUp(Organisation wanted) {
        Instant now = clock.instant();
        String owner = Placing.ownerOf(wanted.parent());
        return switch (rolls.admit(owner, new Entry(wanted.id().value(), Entry.Kind.ORGANISATION), now)) {
            case CLOSED -> new Refused(OrganisationRefusal.PARENT_DISSOLVED);
            case FULL -> new Refused(OrganisationRefusal.ORGANISATION_FULL);
            case ADMITTED -> added(wanted, owner, now);
        };
    }

    private OrganisationOutcome added(Organisation wanted, String owner, Instant now) {
        try {
            organisations.add(wanted, wanted.created(now));
            return new Done(wanted);
        } catch (IdTaken another) {
            Organisation there = organisations.find(wanted.id()).orElseThrow();
            if (!there.parent().equals(wanted.parent())) {
                rolls.strike(owner, wanted.id().value());
            }
            return answerAgain(there, wanted);
        }
    }
}
