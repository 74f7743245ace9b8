package org.xianfeng.grievance;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.HostileTrial;
import org.xianfeng.starter.test.ScriptTexts;

@GrievanceIT
class HostileRequestsIT {
    @Autowired
    private Calls calls;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Town towns;

    @Test
    void operators_of_the_store_and_fields_nobody_asked_for_are_refused_everywhere_and_never_stored() {
        new HostileTrial(calls, "grievance", database).holds();
    }

    @Test
    void script_in_what_a_citizen_asks_is_kept_as_text() {
        Town town = towns.founded();
        String needs = Town.API + "/organisations/" + town.committee + "/needs?limit=1";
        ScriptTexts.comeBackAsText("/description", text -> {
            town.stranger().post(Town.API + "/needs", town.newNeed(text)).expect(201);
            String id = town.handler().get(needs).at("/items/0/id");
            return town.handler().get(Town.API + "/needs/" + id);
        });
    }
}
