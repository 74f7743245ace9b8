package org.xianfeng.membership.imports;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.starter.pending.FactCollections;

/** Wires what is kept of imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    Imports imports(FactCollections collections) {
        return new MongoImports(collections);
    }

    @Bean
    Pages<Finding> importFindings(MongoDatabase database) {
        return new MongoPages<>(
                database.getCollection("import_findings"),
                MongoImportDocuments::finding,
                MongoImportDocuments::finding);
    }

    @Bean
    Pages<RowResult> importResults(MongoDatabase database) {
        return new MongoPages<>(
                database.getCollection("import_results"), MongoImportDocuments::result, MongoImportDocuments::result);
    }
}
