package org.xianfeng.membership.importdesk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.audit.Audit;
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
    ReceiveWorkbook receiveWorkbook(WorkbookFiles files, Imports imports, ImportQueue queue, NewIds ids, Clock clock) {
        return new ReceiveWorkbook(files, imports, queue, ids, clock);
    }

    @Bean
    ImportDesk importDesk(ReceiveWorkbook receive, Imports imports, ImportQueue queue, Audit audit, Clock clock) {
        return new ImportDesk(
                receive, new StartRun(imports, queue, audit, clock), new CancelImport(imports, clock), queue, clock);
    }
}
