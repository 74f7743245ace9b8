package org.xianfeng.membership.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.RunningMembership;
import org.xianfeng.membership.issuer.Person;
import org.xianfeng.starter.test.TestStore;
import tools.jackson.databind.JsonNode;

/** What is taken away from an account is out of its tokens' reach within a minute, over the wire and a real broker. */
class RevocationIT {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final String API = "/api/membership";
    private static final String PASSWORD = "spring-river-42";

    @TempDir
    static Path secrets;

    private static RunningMembership service;
    private static Person loader;
    private static Person granter;

    private final String login = "user-" + UUID.randomUUID().toString().substring(0, 12);
    private final String committee = organisation("committee", "");
    private final String branch = organisation("branch", committee);

    @BeforeAll
    static void start() {
        service = RunningMembership.over(TestStore.uri(), secrets);
        loader = Person.machine(service.address(), "platform-loader", RunningMembership.LOADER_SECRET);
        granter = Person.machine(service.address(), "platform-granter", RunningMembership.GRANTER_SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String organisation(String kind, String parent) {
        String id = kind + "-" + UUID.randomUUID();
        Map<String, String> body = new java.util.HashMap<>(Map.of("id", id, "name", "组织 " + kind, "kind", kind));
        if (!parent.isEmpty()) {
            body.put("parentId", parent);
        }
        loader.post(API + "/organisations", body);
        return id;
    }

    private String member() {
        return loader.post(
                        API + "/members",
                        Map.of(
                                "name", "周八",
                                "branchId", branch,
                                "standing", "formal",
                                "employment", "in-service",
                                "joinedOn", "2020-07-01"))
                .get("id")
                .asString();
    }

    private String account(String member) {
        Map<String, String> body =
                new java.util.HashMap<>(Map.of("login", login, "displayName", "周八", "password", PASSWORD));
        if (!member.isEmpty()) {
            body.put("memberId", member);
        }
        return loader.post(API + "/accounts", body).get("id").asString();
    }

    private Person signedIn() {
        return Person.signedIn(service.address(), login, PASSWORD);
    }

    private static void awaitRefused(Person person, String after) {
        long begun = System.nanoTime();
        await().atMost(WITHIN).until(() -> person.get(API + "/me").statusCode() == 401);
        System.out.printf("revocation: token refused %d ms after %s%n", (System.nanoTime() - begun) / 1_000_000, after);
    }

    @Test
    void a_grant_that_is_taken_back_ends_the_token_and_the_next_one_is_without_it() {
        String grants = API + "/accounts/" + account("") + "/grants";
        granter.post(grants, Map.of("role", "branch-officer", "organisationId", branch));
        Person officer = signedIn();
        assertThat(officer.get(API + "/organisations/" + branch).statusCode()).isEqualTo(200);
        granter.delete(grants + "/branch-officer/" + branch);
        awaitRefused(officer, "a grant was taken back");
        officer.renew();
        assertThat(officer.get(API + "/organisations/" + branch).statusCode()).isEqualTo(404);
    }

    @Test
    void a_post_confers_its_role_and_takes_it_along_when_it_ends() {
        String member = member();
        String post = API + "/organisations/" + branch + "/posts/secretary";
        account(member);
        Person person = signedIn();
        assertThat(person.grants()).containsExactly("member@" + branch);
        loader.put(post, Map.of("memberId", member, "from", "2024-01-01"));
        awaitRefused(person, "a post was given");
        person.renew();
        assertThat(person.grants()).containsExactly("member@" + branch, "branch-officer@" + branch);
        loader.put(
                post,
                Map.of(
                        "memberId",
                        member,
                        "from",
                        "2024-01-01",
                        "until",
                        LocalDate.now().toString()));
        awaitRefused(person, "a post was ended");
        person.renew();
        assertThat(person.grants()).containsExactly("member@" + branch);
    }

    @Test
    void a_token_does_not_outlive_the_day_on_which_a_post_ends() {
        String member = member();
        account(member);
        LocalDate farAway = LocalDate.now().plusYears(1);
        loader.put(
                API + "/organisations/" + branch + "/posts/secretary",
                Map.of("memberId", member, "from", "2024-01-01", "until", farAway.toString()));
        JsonNode claims = signedIn().claims();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
    }

    @Test
    void a_member_who_moves_is_a_member_of_the_new_branch_only() {
        String member = member();
        String other = organisation("branch", committee);
        account(member);
        Person person = signedIn();
        loader.post(
                API + "/members/" + member + "/transfers",
                Map.of("toBranchId", other, "effectiveOn", LocalDate.now().toString()));
        awaitRefused(person, "a transfer");
        person.renew();
        assertThat(person.grants()).containsExactly("member@" + other);
    }

    @Test
    void a_branch_that_moves_is_out_of_the_old_committees_reach_and_its_members_posts_there_give_nothing() {
        String other = organisation("committee", "");
        String member = member();
        String grants = API + "/accounts/" + account(member) + "/grants";
        loader.put(
                API + "/organisations/" + committee + "/posts/secretary",
                Map.of("memberId", member, "from", "2024-01-01"));
        granter.post(grants, Map.of("role", "inspector", "organisationId", committee));
        Person person = signedIn();
        assertThat(person.grants())
                .containsExactlyInAnyOrder(
                        "member@" + branch, "committee-officer@" + committee, "inspector@" + committee);
        assertThat(person.get(API + "/organisations/" + branch + "/posts").statusCode())
                .isEqualTo(200);
        loader.patch(API + "/organisations/" + branch, Map.of("parentId", other));
        awaitRefused(person, "the branch was moved");
        person.renew();
        assertThat(person.grants()).containsExactlyInAnyOrder("member@" + branch, "inspector@" + committee);
        await().atMost(WITHIN)
                .until(() ->
                        person.get(API + "/organisations/" + branch + "/posts").statusCode() != 200);
    }

    @Test
    void a_blocked_account_is_out_and_stays_out_until_it_is_opened() {
        String account = API + "/accounts/" + account("");
        Person person = signedIn();
        granter.put(account + "/block", Map.of("reason", "离岗"));
        awaitRefused(person, "the account was blocked");
        assertThat(person.renew()).isFalse();
        assertThat(Person.tries(service.address(), login, PASSWORD)).isEqualTo(401);
        granter.delete(account + "/block");
        assertThat(signedIn().get(API + "/me").statusCode()).isEqualTo(200);
    }

    @Test
    void an_ended_session_is_out_and_the_others_go_on_without_noticing() {
        account("");
        Person here = signedIn();
        Person there = signedIn();
        JsonNode sessions = here.read(API + "/me/sessions").get("items");
        assertThat(sessions).hasSize(2);
        String other = sessions.valueStream()
                .filter(session -> !session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(other).isEqualTo(there.claims().get("sid").asString());
        here.delete(API + "/me/sessions/" + other);
        awaitRefused(there, "the session was ended");
        assertThat(there.renew()).isFalse();
        assertThat(here.renew()).isTrue();
        assertThat(here.read(API + "/me/sessions").get("items")).hasSize(1);
    }

    @Test
    void nobody_ends_the_session_of_another_account() {
        account("");
        Person person = signedIn();
        String session = person.claims().get("sid").asString();
        granter.delete(API + "/me/sessions/" + session);
        assertThat(person.renew()).isTrue();
        assertThat(loader.get(API + "/accounts/" + person.claims().get("sub").asString() + "/sessions")
                        .statusCode())
                .isEqualTo(403);
        granter.delete(API + "/accounts/" + person.claims().get("sub").asString() + "/sessions");
        awaitRefused(person, "an administrator ended all sessions");
        assertThat(person.renew()).isFalse();
    }

    @Test
    void signing_out_ends_the_token_too() {
        account("");
        Person person = signedIn();
        person.signOut();
        awaitRefused(person, "signing out");
    }
}
