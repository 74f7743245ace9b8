package org.xianfeng.membership.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xianfeng.membership.issuer.Browser.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.RunningMembership;
import org.xianfeng.membership.secondfactor.AppSecret;
import org.xianfeng.membership.secondfactor.TimeCode;
import org.xianfeng.starter.test.TestStore;
import tools.jackson.databind.JsonNode;

/** The second step, as browsers and the console go through it. */
class SecondStepIT {
    private static final String API = "/api/membership";
    private static final String PASSWORD = "spring-river-42";
    private static final Pattern SHOWN_SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");

    @TempDir
    static Path secrets;

    private static RunningMembership service;
    private static Person loader;
    private static Person granter;

    private final String login = "user-" + UUID.randomUUID().toString().substring(0, 12);
    private final String account = loader.post(
                    API + "/accounts", Map.of("login", login, "displayName", "周八", "password", PASSWORD))
            .get("id")
            .asString();

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

    private static Browser browser() {
        return new Browser(service.address());
    }

    private void makeAdministrator() {
        granter.post(API + "/accounts/" + account + "/grants", Map.of("role", "audit-administrator"));
    }

    private HttpResponse<String> firstStep(Browser browser) {
        return browser.submit(browser.get(location(browser.authorize(Map.of()))), login, PASSWORD);
    }

    private static AppSecret secretIn(HttpResponse<String> page) {
        MatchResult shown =
                SHOWN_SECRET.matcher(page.body()).results().findFirst().orElseThrow();
        return new AppSecret(shown.group(1).replace(" ", ""));
    }

    private static String code(AppSecret secret, int secondsAhead) {
        return TimeCode.at(secret, Instant.now().plusSeconds(secondsAhead));
    }

    /** Brings an app along, and answers its secret. */
    private AppSecret enrol(Browser browser) {
        HttpResponse<String> page = firstStep(browser);
        AppSecret secret = secretIn(page);
        assertThat(browser.secondStep(page, code(secret, 0)).statusCode()).isEqualTo(200);
        return secret;
    }

    @Test
    void an_administrators_first_sign_in_begins_with_an_app_and_ends_with_recovery_codes() {
        makeAdministrator();
        Browser browser = browser();
        HttpResponse<String> page = firstStep(browser);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("绑定验证器", "<svg", "h1v1h-1z").doesNotContain("<script");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("xianfeng-sign-in=");
        assertThat(location(browser.authorize(Map.of()))).startsWith("/sign-in?");
        HttpResponse<String> mistyped = browser.secondStep(page, "000000");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(secretIn(mistyped)).isEqualTo(secretIn(page));
        HttpResponse<String> done = browser.secondStep(mistyped, code(secretIn(page), 0));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(RECOVERY_CODE.matcher(done.body()).results()).hasSize(10);
        assertThat(location(browser.authorize(Map.of()))).contains("code=");
    }

    @Test
    void from_then_on_the_app_is_asked_and_no_code_is_good_twice() {
        makeAdministrator();
        AppSecret secret = enrol(browser());
        Browser browser = browser();
        HttpResponse<String> page = firstStep(browser);
        assertThat(page.body()).contains("第二步验证").doesNotContain("<svg");
        String next = code(secret, 30);
        assertThat(browser.secondStep(page, "no code").statusCode()).isEqualTo(401);
        assertThat(location(browser.secondStep(page, next))).startsWith("/oauth2/authorize?");
        assertThat(location(browser.authorize(Map.of()))).contains("code=");
        Browser another = browser();
        HttpResponse<String> replayed = another.secondStep(firstStep(another), next);
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(location(another.authorize(Map.of()))).startsWith("/sign-in?");
    }

    @Test
    void guessing_the_code_closes_the_account_to_the_password_too() {
        makeAdministrator();
        enrol(browser());
        Browser browser = browser();
        HttpResponse<String> page = firstStep(browser);
        for (int guess = 0; guess < 4; guess++) {
            assertThat(browser.secondStep(page, "00000" + guess).statusCode()).isEqualTo(401);
        }
        assertThat(browser.secondStep(page, "000009").statusCode()).isEqualTo(429);
        assertThat(firstStep(browser()).statusCode()).isEqualTo(429);
    }

    @Test
    void a_first_step_that_was_never_passed_leads_back_to_it() {
        Browser browser = browser();
        HttpResponse<String> page = browser.get("/sign-in");
        assertThat(location(browser.secondStep(page, "000000"))).startsWith("/sign-in?");
        assertThat(location(browser.get("/sign-in/second-step"))).startsWith("/sign-in?");
    }

    @Test
    void whoever_becomes_an_administrator_while_signed_in_is_asked_for_an_app_before_the_next_token() {
        Person person = Person.signedIn(service.address(), login, PASSWORD);
        makeAdministrator();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> person.get(API + "/me").statusCode() == 401);
        assertThat(person.renew()).isFalse();
    }

    @Test
    void anybody_may_have_an_app_and_only_those_who_need_none_may_leave_it() {
        Person person = Person.signedIn(service.address(), login, PASSWORD);
        assertThat(person.read(API + "/me").get("secondFactor").asString()).isEqualTo("off");
        assertThat(person.status("POST", API + "/me/second-factor", Map.of("password", "wrong")))
                .isEqualTo(422);
        JsonNode enrolment = person.post(API + "/me/second-factor", Map.of("password", PASSWORD));
        assertThat(enrolment.at("/qr/path").asString()).startsWith("M4 4h1v1h-1z");
        AppSecret secret = new AppSecret(enrolment.get("secret").asString());
        assertThat(person.status("PUT", API + "/me/second-factor", Map.of("code", "000000")))
                .isEqualTo(422);
        JsonNode codes = person.put(API + "/me/second-factor", Map.of("code", code(secret, 0)));
        assertThat(codes.get("recoveryCodes")).hasSize(10);
        assertThat(person.renew()).isTrue();
        assertThat(person.read(API + "/me").get("secondFactor").asString()).isEqualTo("on");
        assertThat(firstStep(browser()).body()).contains("第二步验证");
        person.post(API + "/me/second-factor/removal", Map.of("password", PASSWORD));
        assertThat(firstStep(browser()).statusCode()).isEqualTo(303);
        assertThat(person.status("POST", API + "/me/second-factor/recovery-codes", Map.of("password", PASSWORD)))
                .isEqualTo(409);
    }

    @Test
    void a_lost_app_is_taken_away_by_the_security_administrator_and_the_next_sign_in_begins_anew() {
        makeAdministrator();
        enrol(browser());
        granter.delete(API + "/accounts/" + account + "/second-factor");
        assertThat(loader.read(API + "/accounts/" + account).get("secondFactor").asString())
                .isEqualTo("required");
        assertThat(firstStep(browser()).body()).contains("<svg");
        assertThat(loader.status("DELETE", API + "/accounts/" + account + "/second-factor", ""))
                .isEqualTo(403);
    }

    @Test
    void changing_the_own_password_wants_the_current_one_and_ends_every_other_session() {
        Person here = Person.signedIn(service.address(), login, PASSWORD);
        Person there = Person.signedIn(service.address(), login, PASSWORD);
        String path = API + "/me/password";
        assertThat(here.status("PUT", path, Map.of("current", "wrong", "wanted", "autumn-harvest-77")))
                .isEqualTo(422);
        assertThat(here.status("PUT", path, Map.of("current", PASSWORD, "wanted", "password123")))
                .isEqualTo(422);
        here.put(path, Map.of("current", PASSWORD, "wanted", "autumn-harvest-77"));
        assertThat(there.renew()).isFalse();
        assertThat(here.renew()).isTrue();
        assertThat(Person.tries(service.address(), login, PASSWORD)).isEqualTo(401);
        assertThat(Person.tries(service.address(), login, "autumn-harvest-77")).isEqualTo(303);
        List<Integer> guesses = java.util.stream.IntStream.range(0, 6)
                .mapToObj(guess -> here.status("PUT", path, Map.of("current", "guess" + guess, "wanted", PASSWORD)))
                .toList();
        assertThat(guesses).containsExactly(422, 422, 422, 422, 422, 429);
        assertThat(loader.status("PUT", path, Map.of("current", PASSWORD, "wanted", PASSWORD)))
                .isEqualTo(409);
    }
}
