package org.xianfeng.membership.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All invitations, one for each who is invited. */
interface Invitations {
    /** Puts each in place of an earlier one of the same person. */
    void issue(Collection<Invitation> invitations);

    Optional<Invitation> withCode(String codeHash);

    /** Those of the invited who have one. */
    List<Invitation> of(Collection<String> invited);

    /** Takes an invitation for oneself, as it was read; of many who try one succeeds. */
    boolean claim(Invitation read, Instant now);

    /** Gives a claimed one back, unused. */
    void giveBack(Invitation claimed);

    /** Notes that it was used. */
    void use(Invitation claimed);

    /** Ends an open one; nothing happens to one that is used. */
    void withdraw(String invited);

    /** Drops those whose time was up before then. */
    void purge(Instant before);
}
