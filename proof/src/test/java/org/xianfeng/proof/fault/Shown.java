package org.xianfeng.proof.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** What one fault showed of itself, in the order in which somebody would look, and what of it was wrong. */
final class Shown {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern TRACE =
            Pattern.compile("^\\s+at [\\w.$/@]+\\(.*\\)$|^(?:Caused by: )?(?:java|org|com)\\.\\S*Exception\\b.*");

    private final Map<Where, List<String>> seen = new EnumMap<>(Where.class);
    private final List<String> wrong = new ArrayList<>();

    /** The columns of the table. */
    enum Where {
        LOG,
        PROBES,
        HTTP,
        HEALED
    }

    /** Notes what was seen, and that it is wrong unless it holds. */
    void that(Where where, String what, boolean holds) {
        seen.computeIfAbsent(where, _ -> new ArrayList<>()).add(holds ? what : "NOT: " + what);
        if (!holds) {
            wrong.add(where + ": " + what);
        }
    }

    /** Waits for it. */
    void soon(Where where, String what, BooleanSupplier condition) {
        that(where, what, becomes(condition));
    }

    /** Waits for the sentence; it may stand there once so far, and no stack trace beside it. */
    void sentence(List<String> expected, RealService service) {
        boolean there = becomes(() -> find(expected, service.log()) > 0 || !service.isRunning());
        long times = find(expected, service.log());
        String line = service.log().stream()
                .filter(one -> expected.stream().allMatch(one::contains))
                .findFirst()
                .map(Shown::withoutPrefix)
                .orElse(String.join(" ... ", expected));
        that(Where.LOG, line, there && times > 0);
        noTrace(service);
    }

    /** At the end of a fault: so often at most. */
    void toldAtMost(int most, List<String> expected, RealService service) {
        long times = find(expected, service.log());
        that(Where.LOG, "told %d times (at most %d)".formatted(times, most), times > 0 && times <= most);
        noTrace(service);
    }

    private void noTrace(RealService service) {
        service.log().stream()
                .filter(line -> TRACE.matcher(line).find())
                .findFirst()
                .ifPresent(trace -> that(Where.LOG, "no stack trace, but " + trace, false));
    }

    static long find(List<String> expected, List<String> lines) {
        return lines.stream()
                .filter(line -> expected.stream().allMatch(line::contains))
                .count();
    }

    static String withoutPrefix(String line) {
        int message = line.indexOf(" : ");
        return message < 0 ? line.strip() : line.substring(message + 3).strip();
    }

    private static boolean becomes(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    boolean holds() {
        return wrong.isEmpty() && !seen.isEmpty();
    }

    /** As the rows of a table. */
    String table() {
        StringBuilder rows = new StringBuilder();
        seen.forEach((where, all) -> all.forEach(one -> rows.append("    %-7s %s%n".formatted(where, one))));
        return rows.toString();
    }
}
