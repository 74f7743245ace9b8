package org.xianfeng.membership.personalstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianfeng.membership.seal.KeyRing;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.Seal;

/** Brings files under new keys as soon as there are some, and rests while there are none. */
@Component
class RekeySchedule implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(RekeySchedule.class);
    /** Instances that have not noticed a change may write under an old key that long. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofMinutes(1);

    private final MongoRekeying rekeying;
    private final MongoPersonalFiles files;
    private final Clock clock;
    private final Work sealing;
    private final Work finding;
    private volatile boolean stopping;

    RekeySchedule(MongoRekeying rekeying, MongoPersonalFiles files, Seal seal, KeyedHash blindIndex, Clock clock) {
        this.rekeying = rekeying;
        this.files = files;
        this.clock = clock;
        this.sealing = new Work("sealing", seal.ring());
        this.finding = new Work("finding", blindIndex.ring());
    }

    /** The work of one use of keys, and the keys it is done for. */
    private static final class Work {
        private final String use;
        private final KeyRing ring;
        private final AtomicLong left = new AtomicLong();
        private List<Integer> doneFor = List.of();

        Work(String use, KeyRing ring) {
            this.use = use;
            this.ring = ring;
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Work work : List.of(sealing, finding)) {
            meters.gauge("xianfeng.personal.files.left", Tags.of("keys", work.use), work.left);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void work() {
        run(sealing, rekeying::sealSome);
        if (run(finding, rekeying::markSome)) {
            files.forgetOldMarks();
        }
    }

    /** Works until nothing is left; answers whether it is done for good, until keys change again. */
    private boolean run(Work work, IntSupplier batch) {
        List<Integer> keys = work.ring.numbers();
        if (keys.equals(work.doneFor)) {
            return false;
        }
        long done = 0;
        for (int some = batch.getAsInt(); some > 0 && !stopping; some = batch.getAsInt()) {
            done += some;
            work.left.set(left(work));
        }
        if (done > 0) {
            LOG.info("{} personal files brought under the newest key of {}", done, work.use);
        }
        work.left.set(left(work));
        boolean settled = work.left.get() == 0
                && work.ring.changedAt().plus(UNTIL_ALL_KNOW).isBefore(clock.instant());
        if (settled) {
            work.doneFor = keys;
        }
        return settled;
    }

    private long left(Work work) {
        return work == sealing ? rekeying.leftToSeal() : rekeying.leftToMark();
    }
}
