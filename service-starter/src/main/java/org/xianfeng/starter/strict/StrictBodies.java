package org.xianfeng.starter.strict;

import java.time.Instant;
import java.util.function.IntPredicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Values of a body that are taken only in the one form they are described in. */
final class StrictBodies {
    private static final IntPredicate UNPRINTABLE = character ->
            Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';

    private StrictBodies() {}

    static SimpleModule module() {
        return new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(Instant.class, new PointInTime());
    }

    /** No control characters: some stores, and every workbook and text file made from them, cannot hold them. */
    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            if (text.chars().anyMatch(UNPRINTABLE)) {
                return (String) context.handleWeirdStringValue(String.class, "", "control character");
            }
            return text;
        }
    }

    /** A text in UTC or with an offset; a number could be seconds or milliseconds. */
    private static final class PointInTime extends StdScalarDeserializer<Instant> {
        PointInTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? InstantDeserializer.INSTANT.deserialize(parser, context)
                    : (Instant) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }
}
