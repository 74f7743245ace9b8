package org.xianfeng.membership.importfiles;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.seal.Seal;

/** Wires the files of imports. */
@Configuration(proxyBeanMethods = false)
class ImportFileConfiguration {
    @Bean
    WorkbookFiles workbookFiles(MongoDatabase database, Seal seal, Imports imports, Clock clock) {
        return new MongoWorkbookFiles(
                database, new Sealing(seal), id -> imports.find(id).isPresent(), clock);
    }

    private record Sealing(Seal seal) implements FileSeal {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return seal.sealer().seal(plain, place);
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return seal.openBytes(sealed, place);
        }
    }
}
