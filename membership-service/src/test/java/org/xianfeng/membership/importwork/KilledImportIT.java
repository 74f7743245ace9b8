package org.xianfeng.membership.importwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Run;
import org.xianfeng.membership.imports.Run.Entered;
import org.xianfeng.membership.imports.Upload;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.test.TestStore;

/** A real process, killed with -9 while it writes a batch; the one that comes after it goes on. */
class KilledImportIT {
    private static final int PEOPLE = 2_500;
    private static final int BATCH = 1_000;
    private static final OrganisationId BRANCH = new OrganisationId("branch");
    private static final Duration KEPT = Duration.ofDays(7);

    private final MovedClock clock = new MovedClock(Instant.now().toString());
    private final MongoDatabase database = TestStore.newDatabase();
    private final Path secrets;
    private final ConfigurableApplicationContext service;
    private final Imports imports;
    private final WorkImports work;

    KilledImportIT(@TempDir Path secrets) {
        this.secrets = secrets;
        this.service = ImportingProcess.service(TestStore.uri(database.getName()), secrets, clock);
        this.imports = service.getBean(Imports.class);
        this.work = service.getBean(WorkImports.class);
    }

    @AfterEach
    void stop() {
        service.close();
        database.drop();
    }

    @Test
    void an_import_whose_process_is_killed_amid_a_batch_has_everybody_in_once() throws Exception {
        judged();
        imports.replace(now().queued(
                        Run.begin(false, clock.instant(), "somebody"),
                        clock.instant().plus(KEPT)));
        service.getBean(ImportQueue.class).put("i", clock.instant());
        Process other = process();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> count("identityHolders") > BATCH);
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(now().state()).isEqualTo(ImportState.RUNNING);
        assertThat(count("members")).isBetween((long) BATCH, (long) PEOPLE - 1);
        assertThat(work.next())
                .as("is still in the hand of the one that was killed")
                .isFalse();

        clock.forward(WorkImports.IN_HAND.plusMinutes(1));
        assertThat(work.next()).isTrue();
        assertThat(now().state()).isEqualTo(ImportState.DONE);
        assertThat(now().run().orElseThrow().entered()).isEqualTo(new Entered(PEOPLE, 0, 0, 0));
        assertThat(List.of(count("members"), count("personalFiles"), count("identityHolders"), count("phoneHolders")))
                .containsOnly((long) PEOPLE);
        assertThat(database.getCollection("members").countDocuments(Filters.size("pendingEvents", 1)))
                .as("with the one event that tells of each")
                .isEqualTo(PEOPLE);
        List<String> results = results();
        assertThat(results).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(service.getBean(Rolls.class).members(BRANCH.value(), null, Rolls.MOST))
                .containsExactlyInAnyOrderElementsOf(results);
    }

    private void judged() throws IOException {
        Organisation branch =
                Organisation.setUp(BRANCH, new OrganisationName("第一党支部"), OrganisationKind.BRANCH, Optional.empty());
        service.getBean(Organisations.class).add(branch, branch.created(clock.instant()));
        service.getBean(Rolls.class)
                .admit(Rolls.ROOTS, new Entry(BRANCH.value(), Entry.Kind.ORGANISATION), clock.instant());
        MemberTable table = new MemberTable();
        for (int number = 0; number < PEOPLE; number++) {
            table.person(number, "第一党支部");
        }
        service.getBean(WorkbookFiles.class).write("i", new ByteArrayInputStream(table.bytes()));
        imports.add(Import.handedIn(
                "i",
                ImportKind.MEMBERS,
                List.of(BRANCH),
                new Upload("名册.xlsx", clock.instant(), "somebody", 1, "0".repeat(64)),
                clock.instant().plus(KEPT)));
        service.getBean(ImportQueue.class).put("i", clock.instant());
        assertThat(work.next()).isTrue();
        assertThat(now().state()).isEqualTo(ImportState.JUDGED);
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        TestStore.uri(database.getName()),
                        secrets.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Import now() {
        return imports.find("i").orElseThrow();
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    private List<String> results() {
        List<String> ids = new ArrayList<>();
        service.getBean(ImportWorkConfiguration.Kept.class)
                .results()
                .all("i")
                .forEachRemaining(row -> ids.add(row.id().orElseThrow()));
        return ids;
    }
}
