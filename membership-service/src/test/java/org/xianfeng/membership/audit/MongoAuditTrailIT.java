package org.xianfeng.membership.audit;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.membership.audit.AuditEntry.Period;
import org.xianfeng.membership.audit.VerifyAudit.Finding;
import org.xianfeng.membership.audit.VerifyAudit.Report;
import org.xianfeng.membership.audit.VerifyAudit.Wrong;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoAuditTrailIT {
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final MongoDatabase database;
    private final Path secrets;
    private final AuditChain chain;
    private final AuditTrail trail;
    private final VerifyAudit verify;

    MongoAuditTrailIT(StoreKind store, @TempDir Path secrets) {
        this.database = store.open();
        this.secrets = secrets;
        this.chain = chain(secrets);
        this.trail = new MongoAuditTrail(database, chain);
        this.verify = new VerifyAudit(trail, chain);
    }

    @Test
    void a_period_is_found_among_many_days_by_few_looks_and_its_end_is_not_in_it() {
        Instant first = clock.instant();
        for (int day = 0; day < 40; day++) {
            record(3);
            clock.forward(Duration.ofDays(1));
        }
        Period third =
                new Period(Optional.of(first.plus(Duration.ofDays(2))), Optional.of(first.plus(Duration.ofDays(3))));
        ListAudit list = new ListAudit(trail);
        var page = list.of(_ -> true, third, Optional.empty(), 2);
        assertThat(page.items()).extracting(AuditEntry::sequence).containsExactly(9L, 8L);
        var rest = list.of(_ -> true, third, Optional.of(Long.valueOf(page.next())), 2);
        assertThat(rest.items()).extracting(AuditEntry::sequence).containsExactly(7L);
        assertThat(rest.next()).isNull();
        Period since = new Period(Optional.of(first.plus(Duration.ofDays(39))), Optional.empty());
        assertThat(list.of(_ -> true, since, Optional.empty(), 9).items()).hasSize(3);
        Period until = new Period(Optional.empty(), Optional.of(first.plusMillis(1)));
        assertThat(list.of(_ -> true, until, Optional.empty(), 9).items()).hasSize(3);
        Period before = new Period(Optional.empty(), Optional.of(first));
        assertThat(list.of(_ -> true, before, Optional.empty(), 9).items()).isEmpty();
    }

    @Test
    void what_is_recorded_is_read_backwards_page_by_page() {
        record(7);
        ListAudit list = new ListAudit(trail);
        var first = list.of(_ -> true, ALWAYS, Optional.empty(), 3);
        assertThat(first.items()).extracting(AuditEntry::sequence).containsExactly(7L, 6L, 5L);
        var second = list.of(_ -> true, ALWAYS, Optional.of(Long.valueOf(first.next())), 3);
        assertThat(second.items()).extracting(AuditEntry::sequence).containsExactly(4L, 3L, 2L);
        var third = list.of(_ -> true, ALWAYS, Optional.of(Long.valueOf(second.next())), 3);
        assertThat(third.items()).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(third.next()).isNull();
        assertThat(list.of(entry -> entry.note().subject().equals(Optional.of("m-2")), ALWAYS, Optional.empty(), 3)
                        .items())
                .singleElement()
                .extracting(entry -> entry.note().details())
                .isEqualTo(java.util.Map.of("reason", "核对"));
    }

    @Test
    void an_untouched_trail_is_intact() {
        record(5);
        Report report = verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.checked()).isEqualTo(5);
        assertThat(report.next()).isEmpty();
        assertThat(verify.of(1, 2, Optional.empty()).next()).contains(3L);
        assertThat(verify.of(3, 100, Optional.of(report.reached())).intact()).isTrue();
    }

    @Test
    void a_changed_entry_is_found() {
        record(5);
        entries().updateOne(eq("_id", 3L), Updates.set("account", "somebody-else"));
        assertThat(verify().findings()).containsExactly(new Finding(3, Wrong.CHANGED));
        entries().updateOne(eq("_id", 4L), Updates.set("kind", "NO_SUCH_KIND"));
        assertThat(verify().findings()).containsExactly(new Finding(3, Wrong.CHANGED), new Finding(4, Wrong.CHANGED));
        record(1);
        assertThat(verify().checked()).isEqualTo(6);
    }

    @Test
    void a_removed_entry_is_found_wherever_it_was() {
        record(5);
        entries().deleteOne(eq("_id", 3L));
        assertThat(verify().findings()).containsExactly(new Finding(3, Wrong.MISSING));
        entries().deleteOne(eq("_id", 5L));
        assertThat(verify().findings()).containsExactly(new Finding(3, Wrong.MISSING), new Finding(5, Wrong.MISSING));
        entries().deleteMany(new Document());
        assertThat(verify().findings()).hasSize(5);
    }

    @Test
    void entries_in_another_order_are_found() {
        record(5);
        Document three = entries().find(eq("_id", 3L)).first();
        Document four = entries().find(eq("_id", 4L)).first();
        entries().replaceOne(eq("_id", 3L), new Document(four).append("_id", 3L));
        entries().replaceOne(eq("_id", 4L), new Document(three).append("_id", 4L));
        assertThat(verify().findings()).extracting(Finding::sequence).contains(3L, 4L);
    }

    @Test
    void an_entry_made_without_the_key_is_found() {
        record(3);
        AuditChain forger = chain(secrets.resolve("own"));
        Anchor end = verify().reached();
        new MongoAuditTrail(database, forger).append(List.of(forger.after(end, "x", clock.instant(), note(9))));
        assertThat(verify().findings()).extracting(Finding::sequence).contains(4L);
    }

    @Test
    void a_trail_cut_off_together_with_its_head_is_found_by_who_noted_an_entry() {
        record(5);
        Anchor noted = verify().reached();
        Document head = database.getCollection("auditAnchors").find().first();
        entries().deleteOne(eq("_id", 5L));
        assertThat(verify().findings()).isNotEmpty();
        database.getCollection("auditAnchors").deleteMany(new Document());
        assertThat(verify().findings()).containsExactly(new Finding(4, Wrong.NO_HEAD));
        assertThat(head.getLong("sequence")).isEqualTo(5);
        assertThat(verify.of(1, 100, Optional.of(noted)).findings()).contains(new Finding(5, Wrong.MISSING));
    }

    @Test
    void several_instances_that_record_at_once_lose_nothing() throws Exception {
        int instances = 3;
        int each = 60;
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Callable<Void>> work = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            Audit audit = instance(new MongoAuditTrail(database, chain));
            for (int number = 0; number < each; number++) {
                String subject = "m-" + instance + "-" + number;
                work.add(() -> {
                    audit.record(AuditNote.of(AuditKind.SIGNED_IN, "a", subject));
                    acknowledged.add(subject);
                    return null;
                });
            }
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            for (Future<Void> done : crowd.invokeAll(work)) {
                done.get();
            }
        }
        Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.checked()).isEqualTo((long) instances * each);
        assertThat(trail.range(1, instances * each).stream()
                        .map(entry -> entry.note().subject().orElseThrow())
                        .collect(Collectors.toSet()))
                .isEqualTo(acknowledged);
    }

    @Test
    void an_instance_that_lost_the_answer_finds_its_own_entry_and_does_not_write_it_twice() {
        AuditTrail forgetful = new FailingTrail(trail, Failing.FORGETTING);
        Audit audit = instance(forgetful);
        audit.record(note(1));
        audit.record(note(2));
        assertThat(verify().checked()).isEqualTo(2);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void what_is_not_stored_is_not_acknowledged_and_the_next_one_is() {
        record(2);
        FailingTrail broken = new FailingTrail(trail, Failing.AWAY);
        Audit audit = instance(broken);
        assertThatThrownBy(() -> audit.record(note(3))).hasMessage("away");
        broken.failing = Failing.NOT;
        audit.record(note(4));
        assertThat(verify().checked()).isEqualTo(3);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void entries_are_dropped_after_their_time_and_what_is_left_is_still_proven() {
        record(3);
        clock.forward(Duration.ofDays(100));
        record(2);
        DropOldEntries drop = new DropOldEntries(trail, chain, Duration.ofDays(180), clock);
        assertThat(drop.now()).isZero();
        clock.forward(Duration.ofDays(81));
        assertThat(drop.now()).isEqualTo(3);
        assertThat(drop.now()).isZero();
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().from()).isEqualTo(4);
        assertThat(new ListAudit(trail)
                        .of(_ -> true, ALWAYS, Optional.empty(), 10)
                        .items())
                .hasSize(2);
        record(1);
        assertThat(verify().reached().sequence()).isEqualTo(6);
    }

    @Test
    void what_was_tampered_with_is_not_dropped_and_half_a_year_is_the_least() {
        record(3);
        clock.forward(Duration.ofDays(400));
        entries().updateOne(eq("_id", 2L), Updates.set("account", "x"));
        assertThat(new DropOldEntries(trail, chain, Duration.ofDays(180), clock).now())
                .isEqualTo(1);
        assertThat(verify().findings()).containsExactly(new Finding(2, Wrong.CHANGED));
        assertThatThrownBy(() -> new DropOldEntries(trail, chain, Duration.ofDays(179), clock))
                .hasMessageContaining("180");
    }

    private void record(int count) {
        Audit audit = instance(trail);
        IntStream.rangeClosed(1, count).forEach(number -> audit.record(note(number)));
    }

    private Audit instance(AuditTrail over) {
        return new SharedAudit(over, chain, () -> UUID.randomUUID().toString(), clock, _ -> {});
    }

    private Report verify() {
        return verify.of(1, 1_000, Optional.empty());
    }

    private static AuditNote note(int number) {
        return AuditNote.of(AuditKind.VIEWED_IN_FULL, "account-1", "m-" + number)
                .with("reason", "核对");
    }

    private MongoCollection<Document> entries() {
        return database.getCollection("auditEntries");
    }

    private AuditChain chain(Path folder) {
        return new AuditChain(new KeyedHash(folder, "audit-chain-keys.json", clock));
    }

    private enum Failing {
        NOT,
        AWAY,
        FORGETTING
    }

    /** A store that is away, or that stores and says that the place was taken, as a repeated write finds it. */
    private static final class FailingTrail implements AuditTrail {
        private final AuditTrail trail;
        private Failing failing;

        FailingTrail(AuditTrail trail, Failing failing) {
            this.trail = trail;
            this.failing = failing;
        }

        @Override
        public int append(List<AuditEntry> entries) {
            return switch (failing) {
                case NOT -> trail.append(entries);
                case AWAY -> throw new IllegalStateException("away");
                case FORGETTING -> {
                    trail.append(entries);
                    yield 0;
                }
            };
        }

        @Override
        public List<AuditEntry> range(long first, int count) {
            return trail.range(first, count);
        }

        @Override
        public Optional<Anchor> head() {
            return trail.head();
        }

        @Override
        public Optional<Anchor> origin() {
            return trail.origin();
        }

        @Override
        public void dropUntil(Anchor last, List<Long> sequences) {
            trail.dropUntil(last, sequences);
        }

        @Override
        public long last() {
            return trail.last();
        }
    }
}
