package org.xianfeng.scoring.rulebook;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.roster.Roster;

/** Wires the rule books of organisations. */
@Configuration(proxyBeanMethods = false)
class RuleBookConfiguration {
    private static final int LEAST_NOTICE_DAYS = 2;

    @Bean
    Shelves shelves(MongoDatabase database) {
        return new MongoShelves(database);
    }

    @Bean
    CurrentRules currentRules(BookReader reader, Shelves shelves, Clock clock) {
        return new CurrentRules(RuleConfiguration.shippedBooks(), reader, shelves, clock);
    }

    @Bean
    CheckBook checkBook(
            CurrentRules rules,
            BookReader reader,
            Roster roster,
            @Value("${xianfeng.scoring.rulebooks.notice-days:7}") int noticeDays,
            Clock clock) {
        if (noticeDays < LEAST_NOTICE_DAYS) {
            throw new IllegalArgumentException(
                    "xianfeng.scoring.rulebooks.notice-days is " + noticeDays + " and must be at least "
                            + LEAST_NOTICE_DAYS + ", so that every instance knows a book before its day");
        }
        return new CheckBook(rules, reader, roster, Period.ofDays(noticeDays), clock);
    }

    @Bean
    EditShelf editShelf(Shelves shelves, CheckBook check, Clock clock) {
        return new EditShelf(shelves, check, clock);
    }

    @Bean
    RuleBookSchedule ruleBookSchedule(CurrentRules rules, MeterRegistry meters) {
        return new RuleBookSchedule(rules, meters);
    }
}
