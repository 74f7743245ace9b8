package org.xianfeng.grievance.contact;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the contacts. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {
    @Bean
    Contacts contacts(MongoDatabase database) {
        return new MongoContacts(database.getCollection("need_contacts"));
    }
}
