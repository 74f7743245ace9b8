package org.xianfeng.membership.reorganisation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
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

    @Bean
    ChangeOrganisation changeOrganisation(
            Organisations organisations, OrganisationTree tree, Rolls rolls, TreeTurns turns, Clock clock) {
        return new ChangeOrganisation(organisations, tree, rolls, turns, clock);
    }
}
