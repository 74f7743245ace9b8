package org.xianfeng.scoring.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianfeng.scoring.comparison.CompareLedgers;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * Makes ledgers anew from the kept events, by the same way as the ledgers in use, and compares the two. Nothing in use is
 * changed, unless by what is done with the pages that differ.
 *
 * <p>The platform goes on meanwhile. What is read first ends where the ledgers in use had read to; a page that differs is
 * compared again after the events that came since, and only a page that stood still between two comparisons and differed
 * in both is called different. A page that never stands still is reported as moved.
 */
final class RunRebuild {
    /** More pages than these are not compared a second time; with so many differences the first ones tell enough. */
    static final int MOST_SUSPECTS = 10_000;

    private static final int MOST_ROUNDS = 5;

    private final Ledgers live;
    private final KeptEvents events;
    private final Shadows shadows;
    private final ScoreAnew score;
    private final Runnable pause;

    RunRebuild(Ledgers live, KeptEvents events, Shadows shadows, ScoreAnew score, Runnable pause) {
        this.live = live;
        this.events = events;
        this.shadows = shadows;
        this.score = score;
        this.pause = pause;
    }

    void of(String rebuildId, Progress progress, Consumer<SwitchOver.Differing> then) {
        try {
            Shadows.Shadow anew = shadows.open(rebuildId);
            Consumer<List<ReceivedEvent>> portion = score.into(anew, progress);
            Reading reading = new Reading(portion, progress);
            Extent begun = events.readByLedgers();
            progress.expect(begun.since(Extent.BEGINNING));
            reading.upTo(begun);
            progress.comparing();
            CompareLedgers compare = new CompareLedgers(live, anew.ledgers());
            List<PageId> differing = new ArrayList<>();
            Map<PageId, CompareLedgers.Found> suspects = firstLook(compare, progress);
            for (int round = 0; round < MOST_ROUNDS && !suspects.isEmpty(); round++) {
                pause.run();
                reading.upTo(events.readByLedgers());
                suspects = lookAgain(compare, suspects, progress, differing);
            }
            suspects.forEach((_, _) -> progress.moved());
            progress.switching();
            then.accept(new SwitchOver.Differing(
                    rebuildId, progress, compare, differing, () -> reading.upTo(events.written())));
            progress.finished();
        } catch (RuntimeException failure) {
            progress.failed(failure.getClass().getSimpleName());
            throw failure;
        } finally {
            shadows.drop(rebuildId);
        }
    }

    /** How far the kept events were read; never again from the beginning. */
    private final class Reading {
        private final Consumer<List<ReceivedEvent>> portion;
        private final Progress progress;
        private Extent read = Extent.BEGINNING;

        Reading(Consumer<List<ReceivedEvent>> portion, Progress progress) {
            this.portion = portion;
            this.progress = progress;
        }

        void upTo(Extent now) {
            progress.passedOver(events.read(read, now, portion));
            read = now;
        }
    }

    private static Map<PageId, CompareLedgers.Found> firstLook(CompareLedgers compare, Progress progress) {
        Map<PageId, CompareLedgers.Found> suspects = new HashMap<>();
        compare.all((page, found) -> {
            progress.compared();
            found.ifPresent(one -> {
                if (suspects.size() < MOST_SUSPECTS) {
                    suspects.put(page, one);
                } else {
                    progress.differs(one.difference());
                }
            });
        });
        return suspects;
    }

    /** Those that still differ and did not stand still. */
    private static Map<PageId, CompareLedgers.Found> lookAgain(
            CompareLedgers compare,
            Map<PageId, CompareLedgers.Found> suspects,
            Progress progress,
            List<PageId> differing) {
        Map<PageId, CompareLedgers.Found> moving = new HashMap<>();
        suspects.forEach((page, before) -> {
            progress.alive();
            Optional<CompareLedgers.Found> found = compare.one(page);
            if (found.isPresent() && found.get().liveVersion() == before.liveVersion()) {
                progress.differs(found.get().difference());
                differing.add(page);
            } else {
                found.ifPresent(now -> moving.put(page, now));
            }
        });
        return moving;
    }
}
