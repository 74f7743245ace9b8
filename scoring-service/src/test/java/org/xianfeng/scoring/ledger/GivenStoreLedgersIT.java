package org.xianfeng.scoring.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The suite on the store whose address is given. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.+")
class GivenStoreLedgersIT extends MongoLedgersContract {
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getenv("MONGODB_URI"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected MongoClient client() {
        return client;
    }
}
