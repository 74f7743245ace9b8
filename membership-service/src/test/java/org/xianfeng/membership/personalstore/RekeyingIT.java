package org.xianfeng.membership.personalstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.audit.InMemoryAudit;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personalstore.RotateKeys.Use;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.test.TestStore;

class RekeyingIT {
    private static final int PEOPLE = 1_700;

    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final InMemoryAudit audit = new InMemoryAudit();
    private final MongoDatabase database = TestStore.newDatabase();
    private final Path secrets;
    private final Instance one;
    private final Instance other;

    RekeyingIT(@TempDir Path secrets) {
        this.secrets = secrets;
        this.one = new Instance();
        this.other = new Instance();
    }

    /** An instance of the service, with its own knowledge of the keys. */
    private final class Instance {
        private final Seal seal = new Seal(secrets, clock);
        private final KeyedHash index = new KeyedHash(secrets, "blind-index-keys.json", clock);
        private final MongoPersonalFiles files = new MongoPersonalFiles(database, seal, index, _ -> Set.of(), clock);
        private final MongoRekeying rekeying = new MongoRekeying(database, files, seal, index);
        private final RotateKeys rotate = new RotateKeys(
                seal.ring(),
                index.ring(),
                rekeying,
                audit,
                new RotateKeys.Terms(Duration.ZERO, java.time.Clock.systemUTC()));
    }

    @Test
    void files_come_under_a_new_sealing_key_while_they_are_read_and_changed() {
        List<PersonalFile> all = people(0, 1_200);
        other.seal.sealer();
        one.rotate.begin(Use.SEALING, "security");
        assertThat(one.rotate.state(Use.SEALING).left()).isEqualTo(1_200);
        assertThat(one.rekeying.sealSome()).isEqualTo(500);
        PersonalFile changed = change(other, all.get(1_100), 5_000);
        assertThat(one.rotate.state(Use.SEALING).left()).isEqualTo(700);
        assertThat(one.rotate.end(Use.SEALING, "security")).contains(KeyRefusal.OLD_KEY_IN_USE);
        assertThat(other.files.findAll(ids(all))).hasSize(1_200);
        clock.forward(Duration.ofSeconds(3));
        other.rekeying.sealSome();
        one.rekeying.sealSome();
        assertThat(one.rotate.end(Use.SEALING, "security")).isEmpty();
        assertThat(one.rotate.state(Use.SEALING).keys()).hasSize(1);
        assertThat(new Instance().files.findAll(ids(all)).get(changed.member())).isEqualTo(changed);
        assertThat(audit.notes())
                .extracting(note -> note.details().get("what"))
                .containsExactly("new-key", "old-key-dropped");
    }

    @Test
    void nobody_registers_twice_while_the_key_of_the_blind_index_changes() {
        List<PersonalFile> all = people(0, 1_200);
        other.index.marker();
        one.rotate.begin(Use.FINDING, "security");
        one.rekeying.markSome();
        assertNobodyRegistersTwice(all);
        PersonalFile late = InventedPeople.file(new MemberId("late"), 1_300);
        other.files.addAll(List.of(late));
        clock.forward(Duration.ofSeconds(3));
        one.rekeying.markSome();
        one.rekeying.markSome();
        assertThat(one.rotate.state(Use.FINDING).left()).isZero();
        assertThat(one.rotate.end(Use.FINDING, "security")).isEmpty();
        clock.forward(Duration.ofSeconds(3));
        one.files.forgetOldMarks();
        assertNobodyRegistersTwice(all);
        assertThat(other.files.holdersOf(List.of(InventedPeople.identity(1_300))))
                .containsValue(late.member());
        assertThat(database.getCollection("identityHolders").countDocuments()).isEqualTo(1_201);
        assertThat(database.getCollection("phoneHolders").countDocuments()).isEqualTo(1_201);
    }

    @Test
    void a_process_that_is_killed_in_the_middle_is_gone_on_from() throws Exception {
        List<PersonalFile> all = people(0, PEOPLE);
        one.rotate.begin(Use.SEALING, "security");
        one.rotate.begin(Use.FINDING, "security");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RekeyingProcess.class.getName(),
                        TestStore.uri(),
                        database.getName(),
                        secrets.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.equals("batch")) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo("batch");
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(one.rekeying.leftToSeal()).isBetween(1L, (long) PEOPLE - MongoRekeying.BATCH);
        assertThat(one.files.findAll(ids(all))).hasSize(PEOPLE);
        assertNobodyRegistersTwice(all);
        while (one.rekeying.sealSome() + one.rekeying.markSome() > 0) {
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(one.rotate.end(Use.SEALING, "security")).isEmpty();
        assertThat(one.rotate.end(Use.FINDING, "security")).isEmpty();
        assertThat(new Instance().files.findAll(ids(all)).values()).containsExactlyInAnyOrderElementsOf(all);
        assertNobodyRegistersTwice(all);
    }

    @Test
    void a_damaged_file_stays_under_its_key_and_does_not_hold_up_the_others() {
        people(0, 20);
        database.getCollection("personalFiles")
                .updateOne(
                        Filters.eq("_id", "m-7"),
                        new Document("$set", new Document("phone", new org.bson.types.Binary(new byte[40]))));
        one.rotate.begin(Use.SEALING, "security");
        one.rekeying.sealSome();
        assertThat(one.rekeying.sealSome()).isZero();
        assertThat(one.rotate.state(Use.SEALING).left()).isEqualTo(1);
        assertThat(one.rotate.end(Use.SEALING, "security")).contains(KeyRefusal.OLD_KEY_IN_USE);
    }

    @Test
    void one_change_of_keys_ends_before_the_next_begins_and_old_keys_are_kept_for_their_time() {
        people(0, 1);
        RotateKeys careful = new RotateKeys(
                one.seal.ring(),
                one.index.ring(),
                one.rekeying,
                audit,
                new RotateKeys.Terms(Duration.ofDays(10), java.time.Clock.systemUTC()));
        assertThat(careful.begin(Use.SEALING, "security")).isEmpty();
        assertThat(careful.begin(Use.SEALING, "security")).contains(KeyRefusal.OLD_KEY_STILL_THERE);
        one.rekeying.sealSome();
        assertThat(careful.end(Use.SEALING, "security")).contains(KeyRefusal.OLD_KEY_TOO_YOUNG);
    }

    private void assertNobodyRegistersTwice(List<PersonalFile> all) {
        for (Instance instance : List.of(one, other)) {
            List<PersonalFile> again = new ArrayList<>();
            for (int person = 0; person < all.size(); person += 97) {
                again.add(InventedPeople.file(new MemberId("again-" + person), person));
            }
            Map<MemberId, MemberId> refused = instance.files.addAll(again);
            assertThat(refused).hasSize(again.size());
        }
    }

    private static PersonalFile change(Instance instance, PersonalFile before, int person) {
        PersonalFile to = InventedPeople.file(before.member(), person);
        PersonalFile next = new PersonalFile(before.member(), to.facts(), to.identity(), to.phone(), 2);
        assertThat(instance.files.replace(next)).isEmpty();
        return next;
    }

    private List<PersonalFile> people(int from, int to) {
        List<PersonalFile> all = IntStream.range(from, to)
                .mapToObj(person -> InventedPeople.file(new MemberId("m-" + person), person))
                .toList();
        assertThat(one.files.addAll(all)).isEmpty();
        return all;
    }

    private static List<MemberId> ids(List<PersonalFile> files) {
        return files.stream().map(PersonalFile::member).toList();
    }
}
