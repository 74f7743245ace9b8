package org.xianfeng.membership.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/** All organisations, the dissolved ones included. */
public interface Organisations {
    Optional<Organisation> find(OrganisationId id);

    /** Those of the organisations that exist, in no order. */
    List<Organisation> findAll(Collection<OrganisationId> ids);

    /** Adds one, with the event that tells of it. @throws org.xianfeng.starter.pending.IdTaken if there is one with this id */
    void add(Organisation organisation, NewEvent event);

    /** Puts the next version in place of the one before, with the event that tells of it. @throws org.xianfeng.starter.pending.StaleVersion if another came first */
    void replace(Organisation next, NewEvent event);

    /** Goes through all organisations at work that stand below another. */
    void eachLink(LinkUse use);

    /** What is done with an organisation and the one above it. */
    @FunctionalInterface
    interface LinkUse {
        void of(String organisation, String above, OrganisationKind kind);
    }
}
