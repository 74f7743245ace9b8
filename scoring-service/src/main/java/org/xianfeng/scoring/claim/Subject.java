package org.xianfeng.scoring.claim;

/**
 * What a fact is about: a meeting, a completed lesson, one round of a need.
 *
 * @param kind for example {@code meeting}
 * @param id the id within the kind; a round of a need is {@code <need>:<round>}
 */
public record Subject(String kind, String id) implements Comparable<Subject> {
    public Subject {
        if (!Form.isSlug(kind, 40) || !Form.isId(id, 100, true)) {
            throw new IllegalArgumentException(kind + ":" + id + " is not a subject");
        }
    }

    /** Reads {@code kind:id}. @throws IllegalArgumentException if it is not one */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(text + " is not a subject");
        }
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
