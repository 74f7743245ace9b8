package org.xianfeng.scoring.provision;

import java.util.Locale;

/** What a proposal may rest on. */
public enum EvidenceKind {
    /** A meeting of the branch at which the member was. */
    MEETING,
    /** A round of a need that the branch resolved, as {@code <need>:<round>}. */
    NEED,
    /** A document, by its number or title, that stays where it is filed. */
    DOCUMENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
