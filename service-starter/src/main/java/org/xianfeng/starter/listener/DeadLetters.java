package org.xianfeng.starter.listener;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.publishing.KafkaSender;

/** Puts records that can never succeed as they are where an operator finds them, with all that is needed to try again. */
public final class DeadLetters {
    public static final String SUFFIX = ".dead-letter";
    public static final String REASON = "dl_reason";
    public static final String GROUP = "dl_group";
    public static final String TOPIC = "dl_topic";
    private static final String PARTITION = "dl_partition";
    private static final String OFFSET = "dl_offset";
    private static final String TRIES = "dl_tries";
    private static final String AT = "dl_at";
    private static final String TRUNCATED = "dl_truncated";
    private static final Set<String> OWN = Set.of(REASON, GROUP, TOPIC, PARTITION, OFFSET, TRIES, AT, TRUNCATED);
    private static final int MOST_BYTES = 512 * 1024;
    private static final int KEPT_OF_LARGE = 64 * 1024;
    private static final int MOST_HEADERS = 30;
    private static final int LONGEST_HEADER = 2048;

    private final KafkaSender sender;
    private final Clock clock;

    DeadLetters(KafkaSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** A record, and why it can never succeed. */
    record Letter(RawEvent raw, String reason) {}

    /** Complete when the broker has every letter; failed when it may not, and all is tried again. */
    CompletableFuture<Void> send(String group, List<Letter> letters) {
        if (letters.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.allOf(sender.sendRecords(
                        letters.stream().map(letter -> toRecord(group, letter)).toList())
                .toArray(CompletableFuture[]::new));
    }

    /** Reads a dead letter back into the record it was. */
    public static RawEvent read(ConsumerRecord<?, ?> letter) {
        return new RawEvent(
                text(letter, TOPIC, ""),
                (int) number(letter, PARTITION),
                number(letter, OFFSET),
                (byte[]) letter.key(),
                (byte[]) letter.value(),
                originalHeaders(letter.headers()),
                (int) number(letter, TRIES));
    }

    /** The text of a header, or another if it is absent. */
    public static String text(ConsumerRecord<?, ?> letter, String header, String otherwise) {
        Header found = letter.headers().lastHeader(header);
        return found == null || found.value() == null ? otherwise : new String(found.value(), StandardCharsets.UTF_8);
    }

    private static long number(ConsumerRecord<?, ?> letter, String header) {
        try {
            return Long.parseLong(text(letter, header, "0"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** The headers that a record had before it became a dead letter. */
    private static Headers originalHeaders(Headers headers) {
        Headers original = new RecordHeaders();
        for (Header header : headers) {
            if (!OWN.contains(header.key())) {
                original.add(header);
            }
        }
        return original;
    }

    private ProducerRecord<Object, Object> toRecord(String group, Letter letter) {
        RawEvent raw = letter.raw();
        Headers headers = bounded(raw.headers());
        byte[] value = raw.value();
        if (value != null && value.length > MOST_BYTES) {
            value = Arrays.copyOf(value, KEPT_OF_LARGE);
            add(headers, TRUNCATED, "true");
        }
        add(headers, REASON, letter.reason());
        add(headers, GROUP, group);
        add(headers, TOPIC, raw.topic());
        add(headers, PARTITION, Integer.toString(raw.partition()));
        add(headers, OFFSET, Long.toString(raw.offset()));
        add(headers, TRIES, Integer.toString(raw.tries() + 1));
        add(headers, AT, clock.instant().toString());
        return new ProducerRecord<>(raw.topic() + SUFFIX, null, key(raw.key()), value, headers);
    }

    private static @Nullable String key(byte @Nullable [] key) {
        return key == null ? null : new String(key, 0, Math.min(key.length, LONGEST_HEADER), StandardCharsets.UTF_8);
    }

    private static Headers bounded(Headers all) {
        Headers headers = new RecordHeaders();
        int count = 0;
        for (Header header : all) {
            boolean small = header.value() == null || header.value().length <= LONGEST_HEADER;
            if (small && !OWN.contains(header.key()) && count++ < MOST_HEADERS) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
