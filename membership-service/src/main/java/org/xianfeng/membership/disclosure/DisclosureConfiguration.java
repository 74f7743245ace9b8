package org.xianfeng.membership.disclosure;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.personal.PersonalFiles;

/** Wires who sees personal files. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    @Bean
    Allowances allowances(MongoDatabase database) {
        return new MongoAllowances(database);
    }

    @Bean
    ViewInFull viewInFull(
            PersonalFiles files,
            Allowances allowances,
            Audit audit,
            @Value("${xianfeng.full-views-per-hour:60}") int mostPerHour,
            Clock clock) {
        return new ViewInFull(files, allowances, audit, mostPerHour, clock);
    }

    @Bean
    FindByNumber findByNumber(
            PersonalFiles files, Members members, Allowances allowances, Audit audit, FindByNumber.Limit limit) {
        return new FindByNumber(files, members, allowances, audit, limit);
    }

    @Bean
    FindByNumber.Limit numberSearchLimit(
            @Value("${xianfeng.searches-by-number-per-hour:120}") int mostPerHour, Clock clock) {
        return new FindByNumber.Limit(mostPerHour, clock);
    }

    @Bean
    ChangePersonalFile changePersonalFile(PersonalFiles files, Audit audit, Clock clock) {
        return new ChangePersonalFile(files, audit, clock);
    }
}
