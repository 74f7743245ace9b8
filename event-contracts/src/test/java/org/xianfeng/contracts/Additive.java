package org.xianfeng.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds what would break a listener of an earlier release in a later schema of the same version. */
final class Additive {
    private static final List<String> CONSTRAINTS = List.of(
            "type",
            "enum",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "additionalProperties");

    private Additive() {}

    static List<String> breaks(JsonNode released, JsonNode now) {
        List<String> found = new ArrayList<>();
        compare("", released, now, found);
        return found;
    }

    private static void compare(String at, JsonNode released, JsonNode now, List<String> found) {
        for (String constraint : CONSTRAINTS) {
            if (!released.path(constraint).equals(now.path(constraint))) {
                found.add(at + "/" + constraint + " changed");
            }
        }
        Set<String> requiredNow = texts(now.path("required"));
        Set<String> requiredBefore = texts(released.path("required"));
        if (!requiredNow.equals(requiredBefore)) {
            found.add(at + "/required changed from " + requiredBefore + " to " + requiredNow);
        }
        for (String name : released.path("properties").propertyNames()) {
            JsonNode property = now.path("properties").path(name);
            if (property.isMissingNode()) {
                found.add(at + "/" + name + " is gone");
            } else {
                compare(at + "/" + name, released.get("properties").get(name), property, found);
            }
        }
        if (released.has("items")) {
            compare(at + "[]", released.get("items"), now.path("items"), found);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
