package org.xianfeng.starter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xianfeng.starter.access.Role;

/** The table of {@code docs/access.md}: who may call an operation, where the role must be granted, and what all others get. */
public final class AccessTable {
    private static final Pattern OPERATION = Pattern.compile("`([A-Z]+ /[^`]*)`(.*)");
    private static final Map<String, Set<Relation>> REACH = Map.of(
            "at", EnumSet.of(Relation.OWN, Relation.WHOLE),
            "above", EnumSet.of(Relation.CHILD, Relation.WHOLE),
            "below", EnumSet.of(Relation.PARENT),
            "whole", EnumSet.of(Relation.WHOLE),
            "anywhere", EnumSet.allOf(Relation.class));

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** What the organisation that a request is about is to the organisation where the caller has a grant. */
    public enum Relation {
        OWN,
        CHILD,
        PARENT,
        SIBLING,
        STRANGER,
        /** The grant is for the whole installation. */
        WHOLE;

        boolean inSight() {
            return this == OWN || this == CHILD || this == WHOLE;
        }
    }

    /** Who calls. */
    public sealed interface Who {
        /** Nobody who signed in. */
        record Nobody() implements Who {}

        /** Signed in, without any grant. */
        record Ungranted() implements Who {}

        /** The member whom the request is about, without any grant. */
        record Self() implements Who {}

        /** Somebody with a grant. */
        record Granted(Role role, Relation relation) implements Who {}
    }

    /** What shall come of a call. */
    public enum Expected {
        LET_IN,
        UNAUTHORIZED,
        FORBIDDEN,
        UNSEEN
    }

    /** One row. */
    record Row(String operation, String note, Set<String> who, Set<Relation> reach, Otherwise otherwise) {
        String name() {
            return note.isEmpty() ? operation : operation + " " + note;
        }

        Expected expected(Who caller) {
            return switch (caller) {
                case Who.Nobody _ -> who.contains("anybody") ? Expected.LET_IN : Expected.UNAUTHORIZED;
                case Who.Ungranted _ -> isForAll() ? Expected.LET_IN : refused(false);
                case Who.Self _ -> isForAll() || who.contains("self") ? Expected.LET_IN : otherwise.self();
                case Who.Granted(Role role, Relation relation) ->
                    isForAll() || reach.contains(relation) && names(role)
                            ? Expected.LET_IN
                            : refused(relation.inSight());
            };
        }

        private boolean isForAll() {
            return who.contains("anybody") || who.contains("signed in");
        }

        private boolean names(Role role) {
            return who.contains("any role") || who.contains(role.toString());
        }

        private Expected refused(boolean inSight) {
            return inSight ? otherwise.inSight() : otherwise.outOfSight();
        }
    }

    /** What those get who are not let in: {@code 404}, {@code 403, 404} or {@code 403, 404; self 403}. */
    record Otherwise(Expected inSight, Expected outOfSight, Expected self) {
        static Otherwise read(String cell) {
            String[] parts = cell.split(";");
            String[] statuses = parts[0].split(",");
            Expected outOfSight = expected(statuses[statuses.length - 1]);
            return new Otherwise(
                    expected(statuses[0]),
                    outOfSight,
                    parts.length > 1 ? expected(parts[1].replace("self", "")) : outOfSight);
        }

        private static Expected expected(String status) {
            return status.strip().equals("403") ? Expected.FORBIDDEN : Expected.UNSEEN;
        }
    }

    /** The rows of a service, from the repository's document. */
    public static AccessTable of(String service) {
        return read(Path.of("..", "docs", "access.md"), service);
    }

    static AccessTable read(Path file, String service) {
        List<Row> rows = new ArrayList<>();
        boolean inSection = false;
        for (String line : lines(file)) {
            if (line.startsWith("## ")) {
                inSection = line.equals("## " + service);
            } else if (inSection && line.startsWith("| `")) {
                rows.add(row(line));
            }
        }
        return new AccessTable(rows);
    }

    List<Row> rows() {
        return rows;
    }

    Set<String> operations() {
        return rows.stream().map(Row::operation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Row row(String line) {
        String[] cells = line.substring(1).split("\\|");
        Matcher operation = OPERATION.matcher(cells[0].strip());
        if (cells.length < 4 || !operation.matches()) {
            throw new IllegalArgumentException("not a row of the access table: " + line);
        }
        Set<Relation> reach = EnumSet.noneOf(Relation.class);
        words(cells[2]).forEach(word -> reach.addAll(REACH.getOrDefault(word, Set.of())));
        return new Row(
                operation.group(1), operation.group(2).strip(), words(cells[1]), reach, Otherwise.read(cells[3]));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
