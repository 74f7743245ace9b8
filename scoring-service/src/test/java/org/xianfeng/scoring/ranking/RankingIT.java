package org.xianfeng.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.award.Announce;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.standing.KeepStandings;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;

/** From postings to standings, and who sees them. */
@ServiceIT
class RankingIT {
    private static final String API = "/api/scoring";

    @Autowired
    private Calls calls;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Announce announce;

    @Autowired
    private KeepStandings keep;

    @Autowired
    private AccountPages pages;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MongoDatabase database;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void settle() {
        List<ReceivedEvent> tree = new ArrayList<>();
        tree.add(organisation("bureau", null, OrganisationKind.COMMITTEE));
        tree.add(organisation("office", "bureau", OrganisationKind.COMMITTEE));
        tree.add(organisation("other", null, OrganisationKind.COMMITTEE));
        for (int branch = 1; branch <= 6; branch++) {
            tree.add(organisation("b" + branch, branch <= 2 ? "office" : "bureau", OrganisationKind.BRANCH));
            for (int member = 0; member < 7; member++) {
                tree.add(member("m" + branch + "-" + member, "b" + branch));
            }
        }
        tree.add(organisation("small", "bureau", OrganisationKind.BRANCH));
        tree.add(member("alone", "small"));
        roster.handle(tree);
        List<Claim> claims = new ArrayList<>();
        for (int branch = 1; branch <= 6; branch++) {
            int facts = branch == 6 ? 5 : 6;
            for (int fact = 0; fact < facts; fact++) {
                // The third and the fourth have the same points.
                claims.add(claim("b" + branch, "f" + fact, branch == 4 ? 300 : branch * 100L));
            }
        }
        ledgers.post(claims);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        officer("bureau").get(API + "/rankings/" + id("bureau")).expect(200));
        keep.seatAgain();
    }

    /** These pages come from no event; a rebuild in another test would rightly call them unfounded. */
    @AfterEach
    void leaveNothingBehind() {
        database.getCollection("ledgerPages").deleteMany(Filters.regex("_id", run));
    }

    @Test
    void a_committee_sees_groups_of_like_branches_with_the_rules_and_why_some_have_no_ranks() {
        Answer answer = officer("bureau").get(API + "/rankings/" + id("bureau")).expect(200);
        assertThat(answer.json().at("/groups").size()).isEqualTo(2);
        assertThat(answer.at("/groups/0/group")).isEqualTo("branch-1-6");
        assertThat(answer.json().at("/groups/0/enough").asBoolean()).isFalse();
        assertThat(answer.at("/groups/1/group")).isEqualTo("branch-7-20");
        assertThat(answer.at("/groups/1/name")).isEqualTo("党支部（7–20 人）");
        assertThat(answer.at("/groups/1/sentence")).isEqualTo("参加排名 5 个。另有 1 个支部本年度积分记录少于 6 条，不参加排名。");
        assertThat(answer.json().at("/rules").size()).isEqualTo(5);
        assertThat(answer.at("/rules/0")).contains("1–6 人、7–20 人、21–50 人、51 人以上");
        assertThat(answer.json().at("/year").asInt()).isEqualTo(pages.thisYear());
        assertThat(answer.at("/fresh/asOf")).isNotEmpty();
        assertThat(meters.get("xianfeng.ranking.branches").gauge().value()).isGreaterThanOrEqualTo(7);
        assertThat(meters.get("xianfeng.ranking.behind").gauge().value()).isBetween(0.0, 60.0);
    }

    @Test
    void equal_points_share_a_rank_and_the_ranks_after_them_move_back_also_across_parts_of_the_list() {
        String path = API + "/rankings/" + id("bureau") + "/groups/branch-7-20?limit=2";
        Answer first = officer("bureau").get(path).expect(200);
        assertThat(first.at("/items/0/organisationId")).isEqualTo(id("b5"));
        assertThat(first.at("/items/0/name")).isEqualTo("b5");
        assertThat(first.json().at("/items/0/rank").asInt()).isEqualTo(1);
        assertThat(first.json().at("/items/0/aheadOfPercent").asInt()).isEqualTo(100);
        assertThat(first.json().at("/items/0/pointsHundredths").asLong()).isEqualTo(3_000);
        assertThat(first.json().at("/items/1/rank").asInt()).isEqualTo(2);
        Answer second =
                officer("bureau").get(path + "&cursor=" + first.at("/next")).expect(200);
        assertThat(second.at("/items/0/organisationId")).isEqualTo(id("b4"));
        assertThat(second.json().at("/items/0/rank").asInt()).isEqualTo(2);
        assertThat(second.json().at("/items/1/rank").isMissingNode())
                .as("the lower half has no ranks")
                .isTrue();
        Answer third =
                officer("bureau").get(path + "&cursor=" + second.at("/next")).expect(200);
        assertThat(third.json().at("/items").size()).isEqualTo(1);
        assertThat(third.json().at("/items/0/aheadOfPercent").isMissingNode()).isTrue();
        assertThat(third.json().at("/next").isMissingNode()).isTrue();
        officer("bureau").get(path + "&cursor=nonsense").expect(400);
        String groups = API + "/rankings/" + id("bureau") + "/groups/";
        assertThat(officer("bureau")
                        .get(groups + "branch-1-6")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .as("one branch alone is not ranked")
                .isZero();
        officer("bureau").get(groups + "everybody").expect(400);
    }

    @Test
    void a_branch_sees_where_it_stands_and_nothing_of_the_others() {
        Answer third = standing("b3");
        assertThat(third.at("/within")).isEqualTo(id("bureau"));
        assertThat(third.json().at("/rank").asInt()).isEqualTo(2);
        assertThat(third.json().at("/of").asInt()).isEqualTo(5);
        assertThat(third.json().at("/toNextHigherHundredths").asLong()).isEqualTo(1_200);
        assertThat(third.at("/sentence")).isEqualTo("同组 5 个支部中排第 2 名，2 个支部并列。");
        calls.as(TestTokens.member(id("m3-1")))
                .get(API + "/standings/" + id("b3"))
                .expect(200);
        calls.as(TestTokens.with("branch-officer@" + id("b3")))
                .get(API + "/rankings/" + id("bureau"))
                .expect(404);
        calls.as(TestTokens.with("branch-officer@" + id("b3")))
                .get(API + "/standings/" + id("b4"))
                .expect(404);
    }

    @Test
    void no_rank_is_told_with_too_few_facts_or_too_few_alike_and_a_sentence_says_why() {
        assertThat(standing("b6").at("/sentence")).isEqualTo("本年度积分记录只有 5 条，少于 6 条，情况还不充分，不排名。");
        assertThat(standing("b6").json().at("/rank").isMissingNode()).isTrue();
        assertThat(standing("b1").at("/within")).isEqualTo(id("office"));
        assertThat(standing("b1").at("/sentence")).isEqualTo("同组可比的支部只有 2 个，少于 5 个，不排名。");
        Answer further = calls.as(TestTokens.with("branch-officer@" + id("b1")))
                .get(API + "/standings/" + id("b1") + "?within=" + id("bureau"))
                .expect(200);
        assertThat(further.json().at("/rank").isMissingNode()).isTrue();
        assertThat(further.at("/sentence")).isEqualTo("同组共 5 个支部；名次和比例只在前一半给出。");
        calls.as(TestTokens.with("branch-officer@" + id("b1")))
                .get(API + "/standings/" + id("b1") + "?within=" + id("other"))
                .expect(404);
    }

    @Test
    void a_posting_moves_a_branch_within_moments_and_once_however_often_it_is_told() {
        var posted = ledgers.post(List.of(claim("b1", "late", 100_000)));
        announce.pages(posted.pages());
        announce.pages(posted.pages());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Answer top = officer("bureau")
                    .get(API + "/rankings/" + id("bureau") + "/groups/branch-7-20")
                    .expect(200);
            assertThat(top.at("/items/0/organisationId")).isEqualTo(id("b1"));
            assertThat(top.json().at("/items/0/pointsHundredths").asLong()).isEqualTo(100_600);
        });
    }

    private Answer standing(String branch) {
        return calls.as(TestTokens.with("branch-officer@" + id(branch)))
                .get(API + "/standings/" + id(branch))
                .expect(200);
    }

    private Calls officer(String organisation) {
        return calls.as(TestTokens.with("committee-officer@" + id(organisation)));
    }

    private Claim claim(String branch, String fact, long points) {
        return SampleClaim.of(fact + "-" + branch + "-" + run)
                .account(Account.branch(id(branch)))
                .block("branch-life", PagePeriod.QUARTER)
                .at(pages.thisYear() + "-01-05T01:00:00Z")
                .raw(points, "minutes-filed")
                .claim();
    }

    private String id(String name) {
        return name + "-" + run;
    }

    private ReceivedEvent organisation(String name, @Nullable String parent, OrganisationKind kind) {
        return received(new OrganisationCreated(id(name), parent == null ? null : id(parent), kind, name, 1));
    }

    private ReceivedEvent member(String name, String branch) {
        return received(new MemberRegistered(
                id(name), id(branch), null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 1, 1), 1));
    }

    private static ReceivedEvent received(EventData data) {
        String id = UUID.randomUUID().toString();
        return new ReceivedEvent(id, "", "/xianfeng/membership", null, id, Instant.EPOCH, id, data);
    }
}
