package org.xianfeng.grievance.register;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.need.Needs;

/** Wires the registers. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
    @Bean
    NeedRegister needRegister(MongoDatabase database) {
        return new MongoNeedRegister(database.getCollection("need_registers"));
    }

    @Bean
    ReadRegister readRegister(NeedRegister register, Needs needs) {
        return new ReadRegister(register, needs);
    }
}
