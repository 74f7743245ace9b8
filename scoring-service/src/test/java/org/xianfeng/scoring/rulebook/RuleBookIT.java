package org.xianfeng.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** From a draft to rules that everybody of the department reads. */
@ServiceIT
class RuleBookIT {
    @Autowired
    private Calls calls;

    @Autowired
    private CurrentRules rules;

    @Autowired
    private MongoDatabase database;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    @Autowired
    @Qualifier("notePlacements")
    private EventHandler placements;

    @Autowired
    @Qualifier("noteBelongings")
    private EventHandler belongings;

    private final String bureau = "bureau-" + UUID.randomUUID();
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(400);
    private final String text = Texts.BOOK.replace("2026-12-10", day.toString());
    private Calls ann;
    private Calls ben;

    @BeforeEach
    void settle() {
        roster.handle(List.of(event(new OrganisationCreated(bureau, null, OrganisationKind.COMMITTEE, "局", 1))));
        ann = officer();
        ben = officer();
    }

    @AfterEach
    void leaveNothingBehind() {
        database.getCollection("ruleBooks").deleteOne(new Document("_id", bureau));
        rules.refresh();
    }

    @Test
    void two_people_publish_a_book_and_everybody_reads_what_will_hold() {
        Answer empty = ann.get(books("")).expect(200);
        assertThat(empty.json().at("/version").asLong()).isZero();
        Answer draft = ann.with("If-Match", "\"0\"")
                .put(books("/draft"), Map.of("text", text))
                .expect(200);
        assertThat(draft.json().at("/open/state").asString()).isEqualTo("draft");
        ann.with("If-Match", "\"0\"").put(books("/draft"), Map.of("text", text)).expect(412);
        ann.post(books("/draft/submission"), "").expect(200);
        ann.post(books("/draft/publication"), "").expect(409);
        assertThat(ben.get(books("")).json().at("/open/own").asBoolean()).isFalse();
        Answer published = ben.post(books("/draft/publication"), "").expect(200);
        assertThat(published.json().at("/published/0/state").asString()).isEqualTo("waiting");
        int number = published.json().at("/published/0/number").asInt();
        assertThat(ann.get(books("/published/" + number))
                        .expect(200)
                        .json()
                        .at("/text")
                        .asString())
                .isEqualTo(text);
        ann.get(books("/published/7")).expect(404);

        rules.refresh();
        Calls member = calls.as(TestTokens.member("m-1"));
        Answer before = member.get("/api/scoring/rules?organisationId=" + bureau + "&on=" + day.minusDays(1))
                .expect(200);
        Answer after = member.get("/api/scoring/rules?organisationId=" + bureau + "&on=" + day)
                .expect(200);
        assertThat(before.json().at("/books").size()).isEqualTo(1);
        assertThat(after.json().at("/books").size()).isEqualTo(2);
        assertThat(after.json().at("/books/1/organisationId").asString()).isEqualTo(bureau);
        assertThat(after.json().at("/effective/rules").toString()).contains("\"version\":" + number);
        member.get("/api/scoring/rules?organisationId=nowhere").expect(404);
    }

    @Test
    void what_is_wrong_is_said_in_the_language_asked_for_and_the_draft_is_kept() {
        String faulty = text.replace("block: organisational-life", "block: lief");
        Answer checked = ann.with("Accept-Language", "en")
                .post(books("/check"), Map.of("text", faulty))
                .expect(200);
        assertThat(checked.json().at("/findings/0/line").asInt()).isEqualTo(7);
        assertThat(checked.json().at("/findings/0/sentence").asString()).contains("block 'lief' is not in this book");
        assertThat(ann.post(books("/check"), Map.of("text", faulty))
                        .json()
                        .at("/findings/0/sentence")
                        .asString())
                .contains("板块“lief”不在本办法之中");
        ann.put(books("/draft"), Map.of("text", faulty)).expect(200);
        assertThat(ann.post(books("/draft/submission"), "")
                        .expect(422)
                        .json()
                        .at("/detail")
                        .asString())
                .contains("第 7 行");
        assertThat(ann.get(books("")).json().at("/open/text").asString()).isEqualTo(faulty);
        assertThat(ann.delete(books("/draft")).expect(200).json().at("/open").isMissingNode())
                .isTrue();
    }

    @Test
    void what_was_given_back_can_be_changed_again_and_says_why() {
        ann.put(books("/draft"), Map.of("text", text)).expect(200);
        ann.post(books("/draft/submission"), "").expect(200);
        ann.put(books("/draft"), Map.of("text", text)).expect(409);
        Answer back = ben.post(books("/draft/return"), Map.of("reason", "上限太低")).expect(200);
        assertThat(back.json().at("/open/state").asString()).isEqualTo("draft");
        assertThat(back.json().at("/open/steps").toString()).contains("上限太低");
    }

    @Test
    void a_base_begins_the_year_of_whoever_belongs_there_then_also_without_any_fact() {
        LocalDate newYear = LocalDate.of(day.getYear() + 1, 1, 1);
        String branch = "branch-of-" + bureau;
        String old = "old-" + bureau;
        String young = "young-" + bureau;
        ReceivedEvent root = event(new OrganisationCreated(bureau, null, OrganisationKind.COMMITTEE, "局", 1));
        ReceivedEvent below = event(new OrganisationCreated(branch, bureau, OrganisationKind.BRANCH, "支部", 1));
        ReceivedEvent oldest = event(registered(old, branch, LocalDate.of(2020, 1, 1)));
        ReceivedEvent youngest = event(registered(young, branch, newYear.plusMonths(6)));
        for (EventHandler each : List.of(roster, placements, belongings)) {
            each.handle(List.of(youngest, below, oldest, root).stream()
                    .filter(event -> each.handles().contains(event.data().getClass()))
                    .toList());
        }
        ann.put(books("/draft"), Map.of("text", withBase(newYear))).expect(200);
        ann.post(books("/draft/submission"), "").expect(200);
        ben.post(books("/draft/publication"), "").expect(200);
        rules.refresh();

        assertThat(study(calls.as(TestTokens.member(old)), old, newYear.getYear()))
                .isEqualTo("6000 base-of-the-year nothing-to-carry-over");
        assertThat(study(calls.as(TestTokens.member(young)), young, newYear.getYear()))
                .isEqualTo("3000 base-by-month");
        assertThat(study(calls.as(TestTokens.member(old)), old, newYear.getYear() + 1))
                .as("a fifth of the 60 points of the year before is taken over")
                .isEqualTo("7200 base-of-the-year carried-over");
        assertThat(study(calls.as(TestTokens.member(young)), young, newYear.getYear() + 1))
                .isEqualTo("6600 base-of-the-year carried-over");
        assertThat(study(calls.as(TestTokens.member(old)), old, newYear.getYear() - 1))
                .isEqualTo("0");
        calls.as(TestTokens.member(young)).get(balance(old, newYear.getYear())).expect(404);
        Answer listed = ann.get("/api/scoring/branches/" + branch + "/balances?year=" + newYear.getYear())
                .expect(200);
        assertThat(listed.json().at("/items/0/confirmedPointsHundredths").asLong())
                .isEqualTo(6_000);
        assertThat(ann.get("/api/scoring/rules?organisationId=" + branch + "&on=" + newYear)
                        .expect(200)
                        .json()
                        .at("/books/1/blocks/0/terms")
                        .toString())
                .isEqualTo("{\"baseHundredths\":6000,\"newcomer\":\"by-month\",\"carryOver\":{\"percent\":20},"
                        + "\"floorHundredths\":0,\"ceilingHundredths\":10000}");
    }

    @Test
    void every_example_can_be_submitted_as_it_is_from_a_day_that_is_possible_and_none_is_in_force() {
        Answer examples = ann.get("/api/scoring/example-books").expect(200);
        assertThat(examples.json().at("/items").size()).isEqualTo(3);
        for (JsonNode example : examples.json().at("/items")) {
            assertThat(example.at("/source").asString()).startsWith("例：");
            String begun =
                    example.at("/text").asString().replaceAll("(?m)^effectiveFrom: .*$", "effectiveFrom: " + day);
            assertThat(begun).contains("effectiveFrom: " + day);
            assertThat(ann.post(books("/check"), Map.of("text", begun))
                            .expect(200)
                            .json()
                            .at("/findings")
                            .size())
                    .as(example.at("/id").asString())
                    .isZero();
        }
        assertThat(ann.get("/api/scoring/rules?on=" + day.plusYears(5))
                        .expect(200)
                        .json()
                        .at("/books")
                        .size())
                .isEqualTo(1);
        calls.get("/api/scoring/example-books").expectProblem(401, "sign-in-required");
    }

    private String withBase(LocalDate from) {
        return Texts.BOOK
                .replace("2026-12-10", from.toString())
                .replace(
                        "page: year,",
                        "page: year, base: {points: 60, newcomer: by-month}, carryOver: {percent: 20}, floor: 0,"
                                + " ceiling: 100,");
    }

    private static String balance(String member, int year) {
        return "/api/scoring/accounts/member/" + member + "/balance?year=" + year;
    }

    /** What a member has in the block of study, and why. */
    private static String study(Calls caller, String member, int year) {
        for (JsonNode block :
                caller.get(balance(member, year)).expect(200).json().at("/blocks")) {
            if (block.at("/block").asString().equals("study")) {
                StringBuilder told = new StringBuilder()
                        .append(block.at("/confirmedPointsHundredths").asLong());
                block.at("/ofYear")
                        .forEach(line ->
                                told.append(' ').append(line.at("/reason/code").asString()));
                return told.toString();
            }
        }
        throw new AssertionError("there is no block of study");
    }

    private static MemberRegistered registered(String member, String branch, LocalDate on) {
        return new MemberRegistered(member, branch, null, Standing.FORMAL, Employment.IN_SERVICE, on, 1);
    }

    private static ReceivedEvent event(EventData data) {
        String id = UUID.randomUUID().toString();
        return new ReceivedEvent(id, "", "/xianfeng/membership", null, id, Instant.EPOCH, id, data);
    }

    /** Whoever changes whatever the shelf is by now. */
    private Calls officer() {
        return calls.as(TestTokens.with("committee-officer@" + bureau)).with("If-Match", "*");
    }

    private String books(String rest) {
        return "/api/scoring/rule-books/" + bureau + rest;
    }
}
