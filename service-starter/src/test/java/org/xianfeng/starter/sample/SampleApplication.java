package org.xianfeng.starter.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.security.PublicPaths;
import org.xianfeng.starter.trace.KeptSpans;

/** Notes of branches: enough of a service to see every part of the starter at work. */
@SpringBootApplication
public class SampleApplication {
    @Bean
    PublicPaths samplePaths() {
        return PublicPaths.of("GET /api/sample/open/*", "POST /api/sample/echo");
    }

    @Bean
    OrganisationPaths samplePathsOfOrganisations() {
        return organisation -> organisation.value().startsWith("branch-")
                ? java.util.List.of(new OrganisationId("committee-1"), organisation)
                : java.util.List.of();
    }

    @Bean
    KeptSpans keptSpans() {
        return new KeptSpans();
    }

    @Bean
    MongoFacts notes(FactCollections facts) {
        return facts.open("notes");
    }
}
