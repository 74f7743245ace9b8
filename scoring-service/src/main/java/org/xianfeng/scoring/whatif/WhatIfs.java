package org.xianfeng.scoring.whatif;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.OrganisationId;

/** All runs that are kept; one at a time for an organisation, and a few at a time in all. */
interface WhatIfs {
    /** Enters a run, if there is a place for it. */
    Begun begin(WhatIf run);

    /** Writes down how far it is, and hears whether it is to go on; a run that is over gives its place up. */
    Wish save(WhatIf run);

    Optional<WhatIf> find(OrganisationId organisation, String id);

    /** Those of an organisation, the newest first. */
    List<WhatIf> of(OrganisationId organisation, @Nullable String after, int most);

    /** Asks a run to stop. @return false if it is over */
    boolean cancel(OrganisationId organisation, String id);

    /** Every run, in portions, from the one after that one. */
    List<WhatIf> after(@Nullable WhatIf run, int most);

    void remove(WhatIf run);

    /** What came of entering a run. */
    enum Begun {
        BEGUN,
        /** One of the same organisation runs. */
        RUNNING,
        /** As many run as may. */
        ALL_BUSY
    }

    /** What a run is to do. */
    enum Wish {
        GO_ON,
        /** It was cancelled. */
        STOP,
        /** It was taken for dead, and its place may be another's. */
        TOO_LATE
    }
}
