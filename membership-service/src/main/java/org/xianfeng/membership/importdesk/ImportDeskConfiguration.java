package org.xianfeng.membership.importdesk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.importdesk.ImportController.Door;
import org.xianfeng.membership.importdesk.ImportController.ImportDesk;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.importwork.ImportQueue;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.identity.NewIds;

/** Wires the desk at which imports are handed in. */
@Configuration(proxyBeanMethods = false)
class ImportDeskConfiguration {
    @Bean
    Door importDoor(Imports imports, Access access) {
        return new Door(imports, access);
    }

    @Bean
    ImportDesk importDesk(WorkbookFiles files, Imports imports, ImportQueue queue, NewIds ids, Clock clock) {
        return new ImportDesk(
                new ReceiveWorkbook(files, imports, queue, ids, clock),
                new StartRun(imports, queue, clock),
                new CancelImport(imports, clock),
                queue,
                clock);
    }
}
