package org.xianfeng.proof.wrong;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.listener.EventHandler;

/** Puts a wrong design where the ledgers would be, in the same process and group. */
@Configuration(proxyBeanMethods = false)
public class WrongConfiguration {
    static final String GROUP = "scoring-service.ledger";
    static final String ENTRIES = "wrongEntries";
    static final String BALANCES = "wrongBalances";

    @Bean
    EventHandler wrong(MongoDatabase database) {
        return System.getProperty("proof.design", "").equals("naive")
                ? new NaiveListener(database)
                : new BulkAndIncrement(database);
    }

    /** How many accounts do not have the points that the events give them. */
    public static long wrongAccounts(MongoDatabase database, Map<String, EventData> events) {
        Map<String, Long> right = new HashMap<>();
        events.forEach(
                (id, data) -> Legs.of(id, data).forEach(leg -> right.merge(leg.account(), leg.points(), Long::sum)));
        Map<String, Long> found = new HashMap<>();
        for (Document account : database.getCollection(BALANCES).find()) {
            found.put(account.getString("_id"), account.getLong("points"));
        }
        return right.entrySet().stream()
                .filter(account -> !account.getValue().equals(found.getOrDefault(account.getKey(), 0L)))
                .count();
    }
}
