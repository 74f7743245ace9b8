package org.xianfeng.membership.rosterexport;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.layout.Layouts;
import org.xianfeng.membership.layout.Words;
import org.xianfeng.membership.member.ListMembers;
import org.xianfeng.membership.member.PostsHeld;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.personal.PersonalFiles;

/** Wires the export of rosters. */
@Configuration(proxyBeanMethods = false)
class RosterExportConfiguration {
    @Bean
    ExportRows.Stores exportedStores(ListMembers list, PersonalFiles files, PostsHeld posts) {
        return new ExportRows.Stores(list, files, posts);
    }

    @Bean
    ExportRoster exportRoster(
            ListOrganisations list,
            Organisations organisations,
            ExportRows.Stores stores,
            RosterColumns columns,
            Audit audit) {
        return new ExportRoster(list, organisations, stores, columns, audit);
    }

    @Bean
    RosterColumns rosterColumns(Layouts layouts, Words words) {
        return new RosterColumns(layouts.members(), words);
    }
}
