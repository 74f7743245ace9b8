package org.xianfeng.starter.access;

import java.util.List;
import org.xianfeng.starter.identity.OrganisationId;

/** Where organisations stand in the tree. */
@FunctionalInterface
public interface OrganisationPaths {
    /** The organisations from the root down to this one, both included; empty when it is unknown. */
    List<OrganisationId> pathOf(OrganisationId organisation);
}
