package org.xianfeng.membership.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/** All imports. */
public interface Imports {
    Optional<Import> find(String id);

    /** Adds one. @throws org.xianfeng.starter.pending.IdTaken if there is one with this id */
    void add(Import first);

    /** Puts the next version in place of the one before. @throws org.xianfeng.starter.pending.StaleVersion if another came first */
    void replace(Import next);

    /**
     * Those into one of the organisations or below it, the newest first.
     *
     * @param under nothing for all there are
     */
    List<Import> page(Optional<Collection<OrganisationId>> under, Optional<Import> after, int limit);

    /** Those whose file is no longer to be kept. */
    List<Import> fileOverdue(Instant now, int most);
}
