package org.xianfeng.proof.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;

/**
 * One consumer, a step at a time: poll, read a page, keep a part, replace the page, and so on; commit last. Between any
 * two steps others may do theirs, or it dies and forgets.
 */
final class Worker {
    static final PageLimits LIMITS = new PageLimits(7, 10_000, 70_000);

    private final World world;
    private final int partition;
    private final Deque<PageId> open = new ArrayDeque<>();
    private Map<PageId, List<Claim>> claims = Map.of();
    private int position;
    private int polledTo = -1;
    private LedgerPage read = NOTHING;
    private Posting.Outcome outcome = new Posting.Outcome(NOTHING, Optional.empty(), false, List.of());

    private static final LedgerPage NOTHING =
            LedgerPage.empty(PageId.parse("m:nobody:nothing:2026").orElseThrow());

    /** What it works with. */
    record World(
            EventLog log, PageStore store, Function<String, List<Claim>> judged, Core core, Supplier<Instant> clock) {}

    /** A worker that goes on where the partition was committed. */
    Worker(World world, int partition) {
        this.world = world;
        this.partition = partition;
        this.position = world.log().committed(partition);
    }

    int partition() {
        return partition;
    }

    /** Does its next step. @param most how many events it polls at most */
    void step(int most) {
        if (polledTo < 0) {
            poll(most);
        } else if (open.isEmpty()) {
            world.log().commit(partition, polledTo);
            position = polledTo;
            polledTo = -1;
        } else if (!read.id().equals(open.peek())) {
            read = world.store().read(open.element());
            outcome = world.core()
                    .post(
                            read,
                            claims.getOrDefault(open.peek(), List.of()),
                            world.clock().get(),
                            LIMITS);
        } else {
            store();
        }
    }

    private void poll(int most) {
        List<String> some = world.log().read(partition, position, most);
        Map<PageId, List<Claim>> byPage = new LinkedHashMap<>();
        some.stream()
                .flatMap(event -> world.judged().apply(event).stream())
                .forEach(claim -> byPage.computeIfAbsent(PageId.of(claim), _ -> new ArrayList<>())
                        .add(claim));
        claims = byPage;
        open.addAll(byPage.keySet());
        polledTo = position + some.size();
        read = NOTHING;
    }

    private void store() {
        Optional<JournalPart> due = outcome.changed() ? read.partToClose(LIMITS) : Optional.empty();
        if (due.isPresent()) {
            JournalPart kept = world.store().keep(due.get());
            if (!read.beginsWith(kept)) {
                throw new IllegalStateException("a part of " + read.id() + " is not the beginning of its page");
            }
            read = read.without(kept);
            outcome = outcome.without(kept);
            return;
        }
        boolean done = !outcome.changed()
                || world.store().replace(outcome.page(), outcome.head().orElseThrow());
        if (done) {
            open.remove();
        }
        read = NOTHING;
    }
}
