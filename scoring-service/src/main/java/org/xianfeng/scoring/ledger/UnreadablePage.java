package org.xianfeng.scoring.ledger;

import org.xianfeng.scoring.page.RefusedClaim.Why;

/** A stored page, or a closed part of its journal, that cannot be trusted to say what it says. */
public abstract sealed class UnreadablePage extends RuntimeException {
    private final String id;
    private final String flaw;
    private final transient Why why;

    private UnreadablePage(String id, String flaw, Why why, String message) {
        super(message);
        this.id = id;
        this.flaw = flaw;
        this.why = why;
    }

    /** The page, or the part of one. */
    public String id() {
        return id;
    }

    /** What is wrong with it, in one word. */
    public String flaw() {
        return flaw;
    }

    /** Why it takes no claims. */
    Why why() {
        return why;
    }

    /** It does not match its checksum or its page. */
    public static final class DamagedPage extends UnreadablePage {
        DamagedPage(String id) {
            super(
                    id,
                    "checksum",
                    Why.PAGE_DAMAGED,
                    "ledger page " + id + " does not match its checksum or its journal");
        }
    }

    /** A newer program stored it in a format that this one does not know. */
    public static final class NewerPage extends UnreadablePage {
        NewerPage(String id, int format, int newestKnown) {
            super(id, "format", Why.PAGE_NEWER, "ledger page " + id + " has format " + format + " of " + newestKnown);
        }
    }
}
