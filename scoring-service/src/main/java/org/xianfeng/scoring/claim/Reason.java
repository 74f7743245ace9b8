package org.xianfeng.scoring.claim;

import java.util.List;
import org.xianfeng.contracts.Valid;

/**
 * Why, or why not, as a code whose sentence stands in the message files under {@code reason.<code>}.
 *
 * @param code lower-case letters, digits and hyphens
 * @param values what is filled into the sentence as {0}, {1}, ...; a value may say what it is so that it is put in
 *     words: {@code rule:<id>}, {@code block:<id>}, {@code points:<hundredths>}, {@code window:<day|month|...>},
 *     {@code source:<text>}
 */
public record Reason(String code, List<String> values) {
    public Reason {
        values = Valid.list("values", values, 8);
        values.forEach(value -> Valid.text("value", value, 200));
        if (!Form.isSlug(code, 60)) {
            throw new IllegalArgumentException(code + " is not the code of a reason");
        }
    }

    /** A reason whose sentence needs nothing filled in. */
    public static Reason of(String code, String... values) {
        return new Reason(code, List.of(values));
    }
}
