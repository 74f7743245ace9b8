package org.xianfeng.starter.listener;

/** What a record turned out to be. */
sealed interface Decoded {
    RawEvent raw();

    /** An event for the handler. */
    record Wanted(RawEvent raw, ReceivedEvent event) implements Decoded {}

    /** An event of the catalogue that the handler did not ask for. */
    record Unwanted(RawEvent raw) implements Decoded {}

    /**
     * Nothing that any handler could take.
     *
     * @param reason a slug, for example {@code schema-violation}
     */
    record Refused(RawEvent raw, String reason) implements Decoded {}
}
