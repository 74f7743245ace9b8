package org.xianfeng.activity.door;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.HostileTrial;
import org.xianfeng.starter.test.ScriptTexts;

@ActivityIT
class HostileRequestsIT {
    @Autowired
    private Calls calls;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Town towns;

    @Test
    void operators_of_the_store_and_fields_nobody_asked_for_are_refused_everywhere_and_never_stored() {
        new HostileTrial(calls, "activity", database).holds();
    }

    @Test
    void script_in_minutes_is_kept_as_text() {
        Town town = towns.founded();
        String meeting = town.planned();
        town.act(meeting, "/start", Map.of());
        ScriptTexts.comeBackAsText("/minutes", text -> {
            town.officer()
                    .with("If-Match", "*")
                    .put(Town.path(meeting) + "/minutes", Map.of("text", text))
                    .expect(200);
            return town.officer().get(Town.path(meeting));
        });
    }
}
