package org.xianfeng.local.journey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** A span as a service exported it, read from OTLP's protobuf by field number. */
record SeenSpan(String service, String name, String traceId, String id, String parentId) {
    private static final int LENGTH_DELIMITED = 2;

    /** All spans of an ExportTraceServiceRequest. */
    static List<SeenSpan> in(byte[] request) {
        List<SeenSpan> spans = new ArrayList<>();
        each(ByteBuffer.wrap(request), (field, resourceSpans) -> {
            if (field == 1) {
                String service = service(resourceSpans.duplicate());
                each(resourceSpans, (inResource, scopeSpans) -> {
                    if (inResource == 2) {
                        each(scopeSpans, (inScope, span) -> {
                            if (inScope == 2) {
                                spans.add(span(service, span));
                            }
                        });
                    }
                });
            }
        });
        return spans;
    }

    private static String service(ByteBuffer resourceSpans) {
        String[] found = {""};
        each(resourceSpans, (field, resource) -> {
            if (field == 1) {
                each(resource, (inResource, attribute) -> {
                    if (inResource == 1) {
                        String[] pair = {"", ""};
                        each(attribute, (part, bytes) -> {
                            if (part == 1) {
                                pair[0] = text(bytes);
                            } else {
                                each(bytes, (kind, value) -> pair[1] = kind == 1 ? text(value) : "");
                            }
                        });
                        found[0] = pair[0].equals("service.name") ? pair[1] : found[0];
                    }
                });
            }
        });
        return found[0];
    }

    private static SeenSpan span(String service, ByteBuffer span) {
        String[] parts = {"", "", "", "", "", ""};
        each(span, (field, bytes) -> {
            switch (field) {
                case 1, 2, 4 -> parts[field] = hex(bytes);
                case 5 -> parts[field] = text(bytes);
                default -> {}
            }
        });
        return new SeenSpan(service, parts[5], parts[1], parts[2], parts[4]);
    }

    /** The fields of a message that are texts, bytes or messages; numbers are passed over. */
    private static void each(ByteBuffer message, BiConsumer<Integer, ByteBuffer> reader) {
        message.order(ByteOrder.LITTLE_ENDIAN);
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) (tag & 7)) {
                case 0 -> varint(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case LENGTH_DELIMITED -> {
                    int length = (int) varint(message);
                    reader.accept((int) (tag >>> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no protobuf: tag " + tag);
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        return HexFormat.of().formatHex(all);
    }
}
