package org.xianfeng.membership.conferral;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.post.PostsOfMember;

/** Wires what branch and posts confer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostRoleProperties.class)
class ConferralConfiguration {
    @Bean
    Conferral conferral(
            Members members,
            Organisations organisations,
            OrganisationTree tree,
            PostsOfMember posts,
            PostRoleProperties rules) {
        return new Conferral(members, organisations, tree, posts, rules);
    }
}
