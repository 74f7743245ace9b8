package org.xianfeng.proof.crash;

/** Where a process can be made to stop, in the order of an event's way. */
public enum Step {
    /** A command is about to write a fact with its event. */
    FACT_BEGUN,
    /** The fact is written; nobody was told. */
    FACT_WRITTEN,
    /** The relay has read what waits. */
    RELAY_READ,
    /** The relay hands an event to the producer. */
    RELAY_SENDS,
    /** The broker has the event; the document still carries it. */
    RELAY_ACKNOWLEDGED,
    /** The document carries it no more. */
    RELAY_DONE,
    /** A batch was polled. */
    BATCH_POLLED,
    /** Pages were read. */
    PAGES_READ,
    /** A closed part of a journal is kept; its page still has it. */
    PART_KEPT,
    /** Pages are about to be replaced. */
    PAGES_BEGUN,
    /** Pages are replaced. */
    PAGES_WRITTEN,
    /** The state of a page is about to be announced. */
    ANNOUNCE_BEGUN,
    /** The broker has the announcement. */
    ANNOUNCED,
    /** An event was put down for a member who is not known. */
    PARKED,
    /** An event that waited was taken away after its points were posted. */
    RELEASED,
    /** The offsets are about to be committed. */
    COMMIT_BEGUN,
    /** The offsets are committed. */
    COMMITTED,
    /** A wrong design has written its entries, and not yet its balances. */
    ENTRIES_WRITTEN,
    /** A wrong design has written a balance. */
    BALANCE_WRITTEN
}
