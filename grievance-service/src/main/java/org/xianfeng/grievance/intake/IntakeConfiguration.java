package org.xianfeng.grievance.intake;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.register.NeedRegister;
import org.xianfeng.grievance.tracking.Keys;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.security.PublicPaths;

/** Wires the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    PublicPaths intakePaths() {
        return PublicPaths.of("GET /api/grievance/intakes", "POST /api/grievance/needs");
    }

    @Bean
    Intakes intakes(MongoDatabase database) {
        return new MongoIntakes(database.getCollection("intakes"));
    }

    @Bean
    RegisterNeed.NewNeedStores newNeedStores(Keys keys, NeedRegister register, Contacts contacts, Needs needs) {
        return new RegisterNeed.NewNeedStores(keys, register, contacts, needs);
    }

    @Bean
    RegisterNeed registerNeed(
            Intakes intakes, RegisterNeed.NewNeedStores stores, Deadlines deadlines, NewIds ids, Clock clock) {
        return new RegisterNeed(intakes, stores, deadlines, new RegisterNeed.Draws(ids, new SecureRandom()), clock);
    }
}
