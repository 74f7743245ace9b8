package org.xianfeng.membership.reorganisation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.PostsHeld;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.post.PostsChanged;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.NewIds;

/** Wires the changes of the tree. */
@Configuration(proxyBeanMethods = false)
class ReorganisationConfiguration {
    @Bean
    TreeTurns treeTurns(MongoDatabase database) {
        return new MongoTreeTurns(database, NewIds.random());
    }

    @Bean
    CreateOrganisation createOrganisation(
            Organisations organisations, OrganisationTree tree, Rolls rolls, NewIds ids, Clock clock) {
        return new CreateOrganisation(organisations, tree, rolls, ids, clock);
    }

    /** What posts confer depends on where their holders' branch stands, so that their tokens end. */
    @Bean
    ChangeOrganisation.Reshaping reshaping(TreeTurns turns, PostsHeld posts, PostsChanged changed) {
        return new ChangeOrganisation.Reshaping(
                turns,
                path -> changed.of(path.stream()
                        .flatMap(organisation -> posts.in(organisation).keySet().stream())
                        .collect(Collectors.toSet())));
    }

    @Bean
    ChangeOrganisation changeOrganisation(
            Organisations organisations,
            OrganisationTree tree,
            Rolls rolls,
            ChangeOrganisation.Reshaping reshaping,
            Clock clock) {
        return new ChangeOrganisation(organisations, tree, rolls, reshaping, clock);
    }
}
