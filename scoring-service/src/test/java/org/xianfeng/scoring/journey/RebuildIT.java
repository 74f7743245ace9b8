package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.test.TestTokens;

/** Ledgers made anew from the real topics, beside a service that goes on. */
@ServiceIT
class RebuildIT {
    private static final Map<String, Boolean> DRY = Map.of("dryRun", true);

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Test
    void a_dry_run_finds_no_difference_while_meetings_go_on_and_then_finds_a_page_that_was_tampered_with() {
        forgetPagesWithoutEvents();
        Town town = new Town(calls, events);
        town.register("an", "bo");
        for (int number = 0; number < 5; number++) {
            events.publish(town.branch, town.meeting("before-" + number, AttendanceStatus.LATE, "an", "bo"));
        }
        town.awaitMember("bo", 250, 0);
        MeetingHeld first = town.meeting("before-0", AttendanceStatus.LATE, "an", "bo");
        events.publish(town.branch, Facts.upheld(first, town.name("an"), 100));
        town.awaitMember("an", 300, 0);
        events.publish(
                town.branch,
                new ProposalDecided(
                        "proposal-of-" + town.branch,
                        ProposalKind.CLAIM,
                        town.name("an"),
                        town.branch,
                        "lecture-elsewhere",
                        Town.MORNING,
                        1,
                        true,
                        Town.MORNING,
                        1));
        town.awaitMember("an", 800, 0);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread life = Thread.ofVirtual().start(() -> {
            for (int number = 0; goesOn.get() && number < 1000; number++) {
                events.publish(town.branch, town.meeting("meanwhile-" + number, AttendanceStatus.ABSENT, "an"));
            }
        });
        Answer same = finished(start());
        goesOn.set(false);
        Awaitility.await().until(() -> !life.isAlive());
        assertThat(same.at("/state")).isEqualTo("finished");
        assertThat(same.at("/differenceCount")).as(same.text()).isEqualTo("0");
        assertThat(Long.parseLong(same.at("/eventsRead"))).isGreaterThanOrEqualTo(5);
        assertThat(Long.parseLong(same.at("/pagesCompared"))).isGreaterThanOrEqualTo(3);

        tamper("m:" + town.name("bo") + ":organisational-life:2026");
        String dryRun = start();
        Answer found = finished(dryRun);
        assertThat(found.at("/differenceCount")).as(found.text()).isEqualTo("1");
        assertThat(found.at("/differences/0/pageId")).contains(town.name("bo"));
        assertThat(found.at("/differences/0/kind")).isEqualTo("damaged");
        assertThat(TestStore.database().listCollectionNames()).noneMatch(name -> name.startsWith("rebuild."));
        aSwitchOverMakesItRightAgain(town, dryRun);
    }

    private void aSwitchOverMakesItRightAgain(Town town, String dryRun) {
        String id = operator()
                .post("/api/scoring/rebuilds", Map.of("dryRun", false, "afterDryRun", dryRun))
                .expect(202)
                .at("/id");
        Answer done = finished(id);
        assertThat(done.at("/switched/pages")).as(done.text()).isEqualTo("1");
        assertThat(done.json().at("/dryRun").asBoolean()).isFalse();
        town.awaitMember("bo", 250, 0);
        events.publish(town.branch, town.meeting("after", AttendanceStatus.LATE, "bo"));
        town.awaitMember("bo", 300, 0);
        assertThat(finished(start()).at("/differenceCount")).isEqualTo("0");

        String former = "/api/scoring/rebuilds/" + id + "/former-pages";
        calls.as(TestTokens.with("audit-administrator@*")).delete(former).expectProblem(403, "forbidden");
        assertThat(TestStore.database().getCollection("formerPages").countDocuments())
                .isEqualTo(1);
        operator().delete(former).expect(204);
        assertThat(TestStore.database().getCollection("formerPages").countDocuments())
                .isZero();
        operator()
                .post("/api/scoring/rebuilds", Map.of("dryRun", false, "afterDryRun", id))
                .expectProblem(422, "rebuild-needs-dry-run");
    }

    @Test
    void only_the_system_administrator_may_ask_for_one_and_first_for_a_dry_run() {
        calls.as(TestTokens.with("committee-officer@*", "audit-administrator@*"))
                .post("/api/scoring/rebuilds", DRY)
                .expectProblem(403, "forbidden");
        calls.as(TestTokens.with("committee-officer@*"))
                .get("/api/scoring/rebuilds/any")
                .expectProblem(403, "forbidden");
        Calls operator = operator();
        operator.post("/api/scoring/rebuilds", Map.of("dryRun", false)).expectProblem(422, "rebuild-needs-dry-run");
        operator.post("/api/scoring/rebuilds", Map.of("dryRun", false, "afterDryRun", "unknown"))
                .expectProblem(422, "rebuild-needs-dry-run");
        operator.post("/api/scoring/rebuilds", Map.of()).expectProblem(400, "invalid");
        operator.get("/api/scoring/rebuilds/unknown").expectProblem(404, "not-found");
        operator.get("/api/scoring/rebuilds/lock").expectProblem(404, "not-found");
        calls.post("/api/scoring/rebuilds", DRY).expect(401);
    }

    /** Other tests put claims into the store directly; here they would rightly be found unfounded. */
    private static void forgetPagesWithoutEvents() {
        MongoCollection<Document> pages = TestStore.database().getCollection("ledgerPages");
        List<String> unfounded = new ArrayList<>();
        for (Document page : pages.find().projection(Projections.include("_id"))) {
            if (!page.getString("_id").matches("[mb]:(.*-of-)?branch-.*")) {
                unfounded.add(page.getString("_id"));
            }
        }
        pages.deleteMany(Filters.in("_id", unfounded));
    }

    private String start() {
        return operator().post("/api/scoring/rebuilds", DRY).expect(202).at("/id");
    }

    private Answer finished(String id) {
        return Awaitility.await("rebuild " + id)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> operator().get("/api/scoring/rebuilds/" + id).expect(200),
                        answer -> List.of("finished", "failed", "abandoned").contains(answer.at("/state")));
    }

    private Calls operator() {
        return calls.as(TestTokens.with("system-administrator@*"));
    }

    private static void tamper(String pageId) {
        MongoCollection<Document> pages = TestStore.database().getCollection("ledgerPages");
        Document original = pages.find(Filters.eq("_id", pageId)).first();
        Document changed = Document.parse(original.toJson());
        byte[] rows = original.get("rows", Binary.class).getData().clone();
        rows[rows.length / 2] ^= 1;
        changed.putAll(original);
        changed.put("rows", new Binary(rows));
        pages.replaceOne(Filters.eq("_id", pageId), changed);
    }
}
