package org.xianfeng.membership.layout;

/** What became of looking for the columns. */
public sealed interface LayoutOutcome {
    /** They were found. */
    record Found(FoundColumns columns) implements LayoutOutcome {}

    /**
     * They were not.
     *
     * @param told what the text of the reason speaks of
     */
    record Refused(LayoutRefusal reason, String told) implements LayoutOutcome {}
}
