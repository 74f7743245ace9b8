package org.xianfeng.grievance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;
import static org.xianfeng.grievance.Town.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;
import tools.jackson.databind.JsonNode;

@GrievanceIT
class NeedJourneyIT {
    private static final String EVENT = "org.xianfeng.grievance.need-";

    @Autowired
    private Town founder;

    @Autowired
    private PublishedEvents events;

    @Test
    void a_need_goes_from_its_asker_to_a_branch_and_back_twice_until_the_asker_agrees() {
        Town town = founder.founded();
        Town.Known need = town.registered();

        town.handler()
                .post(path(need, "/acceptance"), Map.of("priority", "urgent", "category", "safety"))
                .expect(200);
        town.dispatch(need);
        town.officer().post(path(need, "/work"), Map.of("text", "明天来修")).expect(200);
        town.officer()
                .post(path(need, "/work"), Map.of("text", "缺配件", "internal", true))
                .expect(200);
        town.resolve(need);

        Answer seen = town.stranger().post(API + "/needs/tracking", need.key()).expect(200);
        assertThat(seen.at("/state")).isEqualTo("resolved");
        assertThat(seen.at("/priority")).isEqualTo("urgent");
        assertThat(seen.at("/organisationName")).startsWith("第一党委");
        assertThat(seen.at("/answers/0/text")).isEqualTo("明天来修");
        assertThat(seen.at("/resolution/summary")).isEqualTo("换了灯泡");
        assertThat(seen.text()).doesNotContain("缺配件", town.li, town.wang, "account-");

        town.stranger()
                .post(API + "/needs/tracking/reopening", with(need, "reason", "又坏了"))
                .expect(200);
        town.dispatch(need);
        town.resolve(need);
        Answer confirmed = town.stranger()
                .post(
                        API + "/needs/tracking/confirmation",
                        with(need, "satisfaction", Map.of("attitude", 5, "efficiency", 4, "effect", 4)))
                .expect(200);
        assertThat(confirmed.at("/state")).isEqualTo("confirmed");

        told(town, need);
        history(town, need);
    }

    private void told(Town town, Town.Known need) {
        PublishedEvent registered = events.await(EVENT + "registered.v1", need.id());
        assertThat(registered.key()).isEqualTo(town.committee);
        assertThat(registered.data().at("/priority").asString()).isEqualTo("ordinary");
        assertThat(registered.data().at("/channel").asString()).isEqualTo("online");

        List<PublishedEvent> resolved = events.awaitAll(EVENT + "resolved.v1", need.id(), 2);
        PublishedEvent reopened = events.await(EVENT + "reopened.v1", need.id());
        PublishedEvent confirmed = events.await(EVENT + "confirmed.v1", need.id());
        assertThat(resolved)
                .extracting(event -> event.data().at("/round").asInt())
                .containsExactly(1, 2);
        assertThat(reopened.data().at("/round").asInt()).isEqualTo(1);
        assertThat(confirmed.data().at("/round").asInt()).isEqualTo(2);
        assertThat(confirmed.data().at("/satisfaction").asInt()).isEqualTo(4);
        assertThat(confirmed.data().at("/confirmation").asString()).isEqualTo("asker");
        for (PublishedEvent event : List.of(resolved.get(0), resolved.get(1), reopened, confirmed)) {
            JsonNode data = event.data();
            assertThat(event.key()).isEqualTo(town.branch);
            assertThat(data.at("/branchId").asString()).isEqualTo(town.branch);
            assertThat(data.at("/category").asString()).isEqualTo("safety");
            assertThat(data.at("/priority").asString()).isEqualTo("urgent");
            assertThat(data.at("/withinDeadline").asBoolean()).isTrue();
            assertThat(data.at("/helpers/0/memberId").asString()).isEqualTo(town.li);
            assertThat(data.at("/helpers/0/parts").asInt()).isEqualTo(2);
        }
        assertThat(reopened.data().at("/resolvedAt"))
                .isEqualTo(resolved.getFirst().data().at("/resolvedAt"));
        List<Long> revisions = List.of(
                registered.data().at("/revision").asLong(),
                resolved.get(0).data().at("/revision").asLong(),
                reopened.data().at("/revision").asLong(),
                resolved.get(1).data().at("/revision").asLong(),
                confirmed.data().at("/revision").asLong());
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
    }

    private void history(Town town, Town.Known need) {
        Answer whole = town.handler().get(path(need, "")).expect(200);
        assertThat(whole.json()
                        .at("/history")
                        .valueStream()
                        .map(step -> step.at("/step").asString()))
                .containsExactly(
                        "register",
                        "accept",
                        "dispatch",
                        "work",
                        "work",
                        "resolve",
                        "reopen",
                        "dispatch",
                        "resolve",
                        "confirm");
        assertThat(whole.at("/history/1/account")).startsWith("account-");
        assertThat(whole.at("/history/6/note")).isEqualTo("又坏了");
        assertThat(whole.at("/resolutions/1/satisfaction")).isEqualTo("4");
        assertThat(whole.text()).doesNotContain(need.secret());
    }

    private static Map<String, Object> with(Town.Known need, String name, Object value) {
        Map<String, Object> body = new HashMap<>(need.key());
        body.put(name, value);
        return body;
    }
}
