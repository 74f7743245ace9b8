package org.xianfeng.membership.membersearch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.organisation.OrganisationTree;

/** Wires the search for members. */
@Configuration(proxyBeanMethods = false)
class MemberSearchConfiguration {
    @Bean
    SearchMembers searchMembers(Members members, ListOrganisations organisations, OrganisationTree tree) {
        return new SearchMembers(members, organisations, tree);
    }
}
