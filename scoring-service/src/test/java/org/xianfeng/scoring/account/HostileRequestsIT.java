package org.xianfeng.scoring.account;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.HostileTrial;
import org.xianfeng.starter.test.ServiceIT;

@ServiceIT
class HostileRequestsIT {
    @Autowired
    private Calls calls;

    @Autowired
    private MongoDatabase database;

    @Test
    void operators_of_the_store_and_fields_nobody_asked_for_are_refused_everywhere_and_never_stored() {
        new HostileTrial(calls, "scoring", database).holds();
    }
}
