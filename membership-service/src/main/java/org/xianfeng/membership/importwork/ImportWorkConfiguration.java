package org.xianfeng.membership.importwork;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.Run.Entered;
import org.xianfeng.membership.importwork.WorkImports.Dropping;
import org.xianfeng.membership.importwork.WorkImports.Steps;
import org.xianfeng.membership.layout.Words;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.relay.OutboxFull;
import org.xianfeng.starter.store.Outages;

/** Wires the work on imports. */
@Configuration(proxyBeanMethods = false)
class ImportWorkConfiguration {
    /** So many rows are entered together; after a crash at most so many are done again. */
    private static final int BATCH = 1_000;

    @Bean
    ImportQueue importQueue(MongoDatabase database) {
        return new MongoImportQueue(database.getCollection("import_queue"), NewIds.random()::next);
    }

    @Bean
    PlacesBelow placesBelow(ListOrganisations organisations) {
        return new PlacesBelow(organisations);
    }

    @Bean
    WorkbookLimits workbookLimits(@Value("${xianfeng.import.most-rows:200000}") int mostRows) {
        return WorkbookLimits.USUAL.withRows(mostRows);
    }

    @Bean
    OpenedImport.Opener importOpener(
            WorkbookFiles files, WorkbookLimits limits, Words words, ObjectProvider<RowWorks> works) {
        return new OpenedImport.Opener(files, limits, words, works.stream().toList());
    }

    @Bean
    ImportMeters importMeters(MeterRegistry registry) {
        return new RegisteredMeters(registry);
    }

    @Bean
    Steps importSteps(OpenedImport.Opener opener, Imports imports, Kept kept, ImportMeters meters, Clock clock) {
        return new Steps(
                new JudgeImport(opener, imports, kept.findings(), meters, BATCH),
                new RunImport(new RunImport.Stores(opener, imports, kept.results()), meters, clock, BATCH),
                meters,
                failure -> failure instanceof OutboxFull || Outages.isOutage(failure));
    }

    /** What is kept of each import beside itself. */
    record Kept(Pages<Finding> findings, Pages<RowResult> results) {}

    @Bean
    Kept keptOfImports(Pages<Finding> findings, Pages<RowResult> results) {
        return new Kept(findings, results);
    }

    @Bean
    Dropping importDropping(Imports imports, WorkbookFiles files, Pages<Finding> findings, Clock clock) {
        return new Dropping(imports, files, findings, clock);
    }

    @Bean
    WorkImports workImports(ImportQueue queue, Imports imports, Steps steps, Dropping dropping, Clock clock) {
        return new WorkImports(queue, imports, steps, dropping, clock);
    }

    private record RegisteredMeters(MeterRegistry registry) implements ImportMeters {
        @Override
        public void read(int rows) {
            registry.counter("xianfeng.import.rows.read").increment(rows);
        }

        @Override
        public void found(FindingCode code) {
            registry.counter("xianfeng.import.findings", "code", code.slug()).increment();
        }

        @Override
        public void fileRefused(String slug) {
            registry.counter("xianfeng.import.files.refused", "reason", slug).increment();
        }

        @Override
        public void entered(Entered rows) {
            entered("registered", rows.registered());
            entered("unchanged", rows.unchanged());
            entered("different", rows.different());
            entered("refused", rows.refused());
        }

        private void entered(String outcome, int rows) {
            registry.counter("xianfeng.import.rows.entered", "outcome", outcome).increment(rows);
        }

        @Override
        public void took(String phase, Duration time) {
            registry.timer("xianfeng.import.duration", "phase", phase).record(time);
        }
    }
}
