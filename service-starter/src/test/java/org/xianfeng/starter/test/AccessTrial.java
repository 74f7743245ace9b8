package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.test.AccessTable.Expected;
import org.xianfeng.starter.test.AccessTable.Relation;
import org.xianfeng.starter.test.AccessTable.Row;
import org.xianfeng.starter.test.AccessTable.Who;
import tools.jackson.databind.JsonNode;

/**
 * Tries every operation of a running service as every caller there is - nobody, somebody without a grant, the person
 * concerned, and every role granted at every place - and holds what comes of it against {@link AccessTable}.
 *
 * <p>A call that is let in need not succeed: it gets past the door, and may be refused for its content. So changes are
 * tried upon a version that never was, and change nothing.
 */
public final class AccessTrial {
    /** A version that nothing has. */
    public static final String NEVER = "\"999999\"";

    private static final int PAIRS = 5;
    private static final long MOST_MICROS_APART = 50_000;

    private final Calls calls;
    private final String prefix;
    private final AccessTable table;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private final Map<Expected, Integer> seen = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private @Nullable Scene scene;
    private int made;
    private long mostMicrosApart;

    public AccessTrial(Calls calls, String service, AccessTable table) {
        this.calls = calls;
        this.prefix = "/api/" + service;
        this.table = table;
    }

    /**
     * Where the requests that follow are about, and what stands around it.
     *
     * @param at what they are about, {@code below} it, {@code above} it, {@code beside} it, and {@code elsewhere}
     * @param self a token of the member they are about, without any grant
     */
    public record Scene(String at, String below, String above, String beside, String elsewhere, String self) {
        String placeFor(Relation relation) {
            return switch (relation) {
                case OWN -> at;
                case CHILD -> above;
                case PARENT -> below;
                case SIBLING -> beside;
                case STRANGER -> elsewhere;
                case WHOLE -> "*";
            };
        }
    }

    /** How an operation is tried with the id of something, and with one that is missing. */
    private record Attempt(Scene scene, String id, BiFunction<Calls, String, Answer> call, Predicate<Answer> leftOut) {}

    public AccessTrial at(Scene next) {
        scene = next;
        return this;
    }

    /** Tries the row of an operation (and of a note behind it) with the id of what it is about. */
    public AccessTrial trying(String row, String id, BiFunction<Calls, String, Answer> call) {
        return trying(row, id, call, _ -> false);
    }

    /** The same, where an answer may leave out what is not for the caller instead of refusing. */
    public AccessTrial trying(
            String row, String id, BiFunction<Calls, String, Answer> call, Predicate<Answer> leftOut) {
        if (scene == null || attempts.put(row, new Attempt(scene, id, call, leftOut)) != null) {
            throw new IllegalArgumentException(row + " has no scene, or is tried twice");
        }
        return this;
    }

    /** Fails with everything that is not as the table says. */
    public void holds() {
        List<String> broken = broken();
        System.out.println(summary());
        assertThat(broken).as("docs/access.md and the running service").isEmpty();
    }

    /** What is not as the table says. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        Set<String> live = live();
        difference(live, table.operations()).forEach(one -> broken.add(one + " has no row"));
        difference(table.operations(), live).forEach(one -> broken.add(one + " has a row and is no operation"));
        for (Row row : table.rows()) {
            Attempt attempt = attempts.get(row.name());
            if (attempt == null) {
                broken.add(row.name() + " is never tried");
            } else {
                callers().forEach(caller -> tried(row, attempt, caller, broken));
                sameAsMissing(row, attempt, broken);
            }
        }
        difference(attempts.keySet(), table.rows().stream().map(Row::name).collect(Collectors.toSet()))
                .forEach(one -> broken.add(one + " is tried and has no row"));
        return broken;
    }

    /** What was done, in one line. */
    String summary() {
        return "access of %s: %d operations, %d rows, %d calls: %d let in, %d without token (401), %d forbidden (403), %d unseen (404); foreign and missing at most %d µs apart"
                .formatted(
                        prefix,
                        table.operations().size(),
                        table.rows().size(),
                        made,
                        seen.getOrDefault(Expected.LET_IN, 0),
                        seen.getOrDefault(Expected.UNAUTHORIZED, 0),
                        seen.getOrDefault(Expected.FORBIDDEN, 0),
                        seen.getOrDefault(Expected.UNSEEN, 0),
                        mostMicrosApart);
    }

    private Set<String> live() {
        Set<String> operations = new TreeSet<>();
        JsonNode paths = calls.get(prefix + "/openapi").expect(200).json().get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT)
                                + " "
                                + path.getKey().substring(prefix.length()))));
        return operations;
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        Set<String> rest = new TreeSet<>(of);
        rest.removeAll(without);
        return rest;
    }

    private static List<Who> callers() {
        List<Who> callers = new ArrayList<>(List.of(new Who.Nobody(), new Who.Ungranted(), new Who.Self()));
        for (Role role : Role.values()) {
            Arrays.stream(Relation.values()).forEach(relation -> callers.add(new Who.Granted(role, relation)));
        }
        return callers;
    }

    private void tried(Row row, Attempt attempt, Who caller, List<String> broken) {
        Answer answer = attempt.call().apply(as(caller, attempt.scene()), attempt.id());
        Expected expected = row.expected(caller);
        Expected outcome = outcome(attempt, answer);
        made++;
        seen.merge(expected, 1, Integer::sum);
        if (outcome != expected) {
            broken.add("%s as %s: expected %s, got %d %s"
                    .formatted(row.name(), caller, expected, answer.status(), answer.text()));
        }
    }

    private static @Nullable Expected outcome(Attempt attempt, Answer answer) {
        return switch (answer.status()) {
            case 401 -> Expected.UNAUTHORIZED;
            case 403 -> Expected.FORBIDDEN;
            case 404 -> Expected.UNSEEN;
            case 200, 201, 202, 204, 409, 412, 422 ->
                attempt.leftOut().test(answer) ? Expected.UNSEEN : Expected.LET_IN;
            default -> null;
        };
    }

    /** Whoever does not see a thing gets, byte for byte, what they would get if there were none. */
    private void sameAsMissing(Row row, Attempt attempt, List<String> broken) {
        List<Who> blind = callers().stream()
                .filter(caller -> row.expected(caller) == Expected.UNSEEN)
                .toList();
        if (blind.isEmpty() || attempt.id().isEmpty()) {
            return;
        }
        for (Who caller : List.of(blind.getFirst(), blind.getLast())) {
            Calls as = as(caller, attempt.scene());
            String foreign = told(attempt.call().apply(as, attempt.id()));
            String missing = told(attempt.call().apply(as, missing(attempt.id())));
            made += 2;
            sameTime(row, attempt, as, broken);
            if (!foreign.equals(missing)) {
                broken.add("%s as %s tells what is foreign from what is missing: %s / %s"
                        .formatted(row.name(), caller, foreign, missing));
            }
        }
    }

    /** Nor shall the time of an answer tell; a loose bound, for the machine does other things too. */
    private void sameTime(Row row, Attempt attempt, Calls as, List<String> broken) {
        List<Long> foreign = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            foreign.add(nanos(() -> attempt.call().apply(as, attempt.id())));
            missing.add(nanos(() -> attempt.call().apply(as, missing(attempt.id()))));
        }
        made += 2 * PAIRS;
        long apart = Math.abs(median(foreign) - median(missing)) / 1_000;
        mostMicrosApart = Math.max(mostMicrosApart, apart);
        if (apart > MOST_MICROS_APART) {
            broken.add("%s tells by its time what is foreign: %d µs apart".formatted(row.name(), apart));
        }
    }

    private static long nanos(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(PAIRS / 2);
    }

    /** Of the same form, and nobody's. */
    private static String missing(String id) {
        char last = id.charAt(id.length() - 1);
        return id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
    }

    private static String told(Answer answer) {
        boolean isProblem =
                answer.headers().firstValue("content-type").orElse("").contains("problem+json");
        String body = isProblem ? answer.problem() : answer.text();
        Map<String, List<String>> headers =
                new java.util.TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "x-correlation-id", "content-length", "connection", "keep-alive"));
        return answer.status() + " " + headers + " " + body;
    }

    private Calls as(Who caller, Scene scene) {
        Calls upon = calls.with("If-Match", NEVER);
        return switch (caller) {
            case Who.Nobody _ -> upon;
            case Who.Ungranted _ -> upon.as(token(""));
            case Who.Self _ -> upon.as(scene.self());
            case Who.Granted(Role role, Relation relation) -> upon.as(token(role + "@" + scene.placeFor(relation)));
        };
    }

    private String token(String grant) {
        return tokens.computeIfAbsent(grant, one -> one.isEmpty() ? TestTokens.with() : TestTokens.with(one));
    }
}
