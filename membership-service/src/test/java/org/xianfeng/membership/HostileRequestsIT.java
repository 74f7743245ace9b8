package org.xianfeng.membership;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.HostileTrial;
import org.xianfeng.starter.test.ScriptTexts;

@MembershipIT
class HostileRequestsIT {
    @Autowired
    private Calls calls;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Town town;

    @Test
    void operators_of_the_store_and_fields_nobody_asked_for_are_refused_everywhere_and_never_stored() {
        new HostileTrial(calls, "membership", database).holds();
    }

    @Test
    void script_in_a_name_is_kept_as_text() {
        String organisation = Town.API + "/organisations/" + town.committee();
        ScriptTexts.comeBackAsText("/name", text -> {
            town.administrator()
                    .with("If-Match", "*")
                    .patch(organisation, Map.of("name", text))
                    .expect(200);
            return town.administrator().get(organisation);
        });
    }
}
