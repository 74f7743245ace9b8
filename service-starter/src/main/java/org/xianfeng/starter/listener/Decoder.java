package org.xianfeng.starter.listener;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.publishing.EventJson;
import tools.jackson.core.JacksonException;

/** Reads records strictly: what is not exactly an event of the catalogue is refused with a reason. */
final class Decoder {
    private static final List<String> DEMANDED = List.of("ce_id", "ce_source", "ce_type", "ce_time", "ce_specversion");
    private static final Duration CLOCKS_DIFFER_AT_MOST = Duration.ofHours(24);
    private static final int LONGEST_HEADER = 512;
    private static final int LONGEST_KEY = 256;

    private final EventJson json;
    private final Clock clock;

    Decoder(EventJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Decoded decode(RawEvent raw, Set<Class<? extends EventData>> wanted) {
        String reason = wrongForm(raw);
        if (reason != null) {
            return new Decoded.Refused(raw, reason);
        }
        Optional<EventContract> contract = EventContracts.byType(header(raw, "ce_type"));
        if (contract.isEmpty()) {
            return new Decoded.Refused(raw, "unknown-type");
        }
        if (!contract.get().topic().equals(raw.topic())) {
            return new Decoded.Refused(raw, "wrong-topic");
        }
        if (!wanted.contains(contract.get().data())) {
            return new Decoded.Unwanted(raw);
        }
        return decode(raw, contract.get());
    }

    private Decoded decode(RawEvent raw, EventContract contract) {
        byte[] value = raw.value();
        byte[] key = raw.key();
        if (value == null) {
            return new Decoded.Refused(raw, "missing-data");
        }
        if (key == null || key.length == 0) {
            return new Decoded.Refused(raw, "missing-key");
        }
        Instant time = time(header(raw, "ce_time"));
        if (time == null) {
            return new Decoded.Refused(raw, "malformed-header");
        }
        if (time.isAfter(clock.instant().plus(CLOCKS_DIFFER_AT_MOST))) {
            return new Decoded.Refused(raw, "future-time");
        }
        try {
            EventData data = json.read(value, contract.data());
            return new Decoded.Wanted(
                    raw,
                    new ReceivedEvent(
                            header(raw, "ce_id"),
                            contract.type(),
                            header(raw, "ce_source"),
                            raw.header("ce_subject"),
                            new String(key, StandardCharsets.UTF_8),
                            time,
                            sha256(value),
                            data,
                            raw.header("ce_traceparent")));
        } catch (JacksonException | IllegalArgumentException _) {
            return new Decoded.Refused(raw, "schema-violation");
        }
    }

    private static @Nullable String wrongForm(RawEvent raw) {
        byte[] value = raw.value();
        byte[] key = raw.key();
        if (value != null && value.length > EventJson.MOST_BYTES || key != null && key.length > LONGEST_KEY) {
            return "oversized";
        }
        for (String name : DEMANDED) {
            String header = raw.header(name);
            if (header == null || header.isBlank()) {
                return "missing-header";
            }
            if (header.length() > LONGEST_HEADER) {
                return "oversized";
            }
        }
        return "1.0".equals(raw.header("ce_specversion")) ? null : "malformed-header";
    }

    private static String header(RawEvent raw, String name) {
        String header = raw.header(name);
        return header == null ? "" : header;
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

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
}
