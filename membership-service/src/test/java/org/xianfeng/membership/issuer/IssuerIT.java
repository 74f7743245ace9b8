package org.xianfeng.membership.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.issuer.Browser.claims;
import static org.xianfeng.membership.issuer.Browser.json;
import static org.xianfeng.membership.issuer.Browser.location;
import static org.xianfeng.membership.issuer.Browser.parameter;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.RunningMembership;
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** The way of the console and of machines to a token, over the wire. */
class IssuerIT {
    private static final String LOGIN = "li.xiaohong";
    private static final String PASSWORD = "spring-river-42";

    @TempDir
    static Path secrets;

    private static RunningMembership service;
    private static String accountId;

    @BeforeAll
    static void startAndMakeAnAccount() {
        service = RunningMembership.over(TestStore.uri(), secrets);
        String loader = loaderToken();
        accountId = json(browser()
                        .postJson(
                                "/api/membership/accounts",
                                loader,
                                Map.of("login", LOGIN, "displayName", "李晓红", "password", PASSWORD)))
                .get("id")
                .asString();
        browser()
                .postJson(
                        "/api/membership/organisations",
                        loader,
                        Map.of("id", "it-branch", "name", "第一党支部", "kind", "branch"));
        browser()
                .postJson(
                        "/api/membership/accounts/" + accountId + "/grants",
                        granterToken(),
                        Map.of("role", "branch-officer", "organisationId", "it-branch"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Browser browser() {
        return new Browser(service.address());
    }

    private static String loaderToken() {
        return json(browser().clientCredentials("platform-loader", RunningMembership.LOADER_SECRET))
                .get("access_token")
                .asString();
    }

    private static String granterToken() {
        return json(browser().clientCredentials("platform-granter", RunningMembership.GRANTER_SECRET))
                .get("access_token")
                .asString();
    }

    @Test
    void the_console_gets_a_token_by_code_and_proof_key_and_is_told_who_it_is() {
        Browser browser = browser();
        HttpResponse<String> tokens = browser.exchange(browser.code(LOGIN, PASSWORD), Browser.VERIFIER);

        assertThat(tokens.statusCode()).isEqualTo(200);
        String access = json(tokens).get("access_token").asString();
        JsonNode claims = claims(access);
        assertThat(claims.get("iss").asString()).isEqualTo(service.address());
        assertThat(claims.get("aud").toString()).contains("xianfeng");
        assertThat(claims.get("sub").asString()).isEqualTo(accountId);
        assertThat(claims.get("grants").toString()).isEqualTo("[\"branch-officer@it-branch\"]");
        assertThat(claims.toString()).doesNotContain("李晓红").doesNotContain(LOGIN);
        JsonNode me = json(browser.me(access));
        assertThat(me.get("accountId").asString()).isEqualTo(accountId);
        assertThat(me.get("displayName").asString()).isEqualTo("李晓红");
        assertThat(me.at("/grants/0/organisationName").asString()).isEqualTo("第一党支部");
    }

    @Test
    void the_token_is_good_for_a_quarter_of_an_hour_and_says_nothing_that_is_not_needed() {
        JsonNode claims = claims(token());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder(
                        "sub",
                        "aud",
                        "nbf",
                        "scope",
                        "iss",
                        "exp",
                        "grants",
                        "iat",
                        "jti",
                        "client_id",
                        "sid",
                        "account_revision");
    }

    private static String token() {
        Browser browser = browser();
        return json(browser.exchange(browser.code(LOGIN, PASSWORD), Browser.VERIFIER))
                .get("access_token")
                .asString();
    }

    @Test
    void without_a_proof_key_there_is_no_code() {
        HttpResponse<String> without = signedIn().authorize(Map.of("code_challenge", "", "code_challenge_method", ""));
        assertThat(location(without)).startsWith(service.address() + "/callback?error=invalid_request");
        HttpResponse<String> plain = signedIn().authorize(Map.of("code_challenge_method", "plain"));
        assertThat(location(plain)).startsWith(service.address() + "/callback?error=invalid_request");
    }

    private static Browser signedIn() {
        Browser browser = browser();
        browser.code(LOGIN, PASSWORD);
        return browser;
    }

    @Test
    void a_wrong_verifier_gets_nothing() {
        Browser browser = browser();
        HttpResponse<String> refused =
                browser.exchange(browser.code(LOGIN, PASSWORD), "another-verifier-that-is-also-long-enough-0123");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_is_good_once_and_using_it_again_takes_the_token_back() {
        Browser browser = browser();
        String code = browser.code(LOGIN, PASSWORD);
        String access = json(browser.exchange(code, Browser.VERIFIER))
                .get("access_token")
                .asString();
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + access);
        assertThat(json(browser.get("/userinfo", bearer)).get("sub").asString()).isEqualTo(accountId);
        assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(400);
        assertThat(browser.get("/userinfo", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void of_many_who_exchange_one_code_at_the_same_moment_one_gets_tokens() throws Exception {
        String code = browser().code(LOGIN, PASSWORD);
        AtomicInteger got = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 16; number++) {
                crowd.submit(() -> {
                    if (browser().exchange(code, Browser.VERIFIER).statusCode() == 200) {
                        got.incrementAndGet();
                    }
                });
            }
        }
        assertThat(got).hasValue(1);
    }

    @Test
    void an_address_that_is_not_the_consoles_is_never_gone_to() {
        HttpResponse<String> answer = signedIn().authorize(Map.of("redirect_uri", "https://evil.example/callback"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        HttpResponse<String> unknown = signedIn().authorize(Map.of("client_id", "unknown"));
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    @Test
    void a_tampered_token_and_a_token_of_another_issuer_are_refused() {
        String[] parts = token().split("\\.");
        String more = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("branch-officer@it-branch", "system-administrator@*");
        String tampered = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(more.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        assertThat(browser().me(tampered).statusCode()).isEqualTo(401);
        assertThat(browser().me(TestTokens.with("system-administrator@*")).statusCode())
                .isEqualTo(401);
        assertThat(browser().me("not.a.token").statusCode()).isEqualTo(401);
    }

    @Test
    void machines_get_a_token_by_their_secret_and_only_by_it() {
        assertThat(claims(loaderToken()).get("grants").toString())
                .contains("system-administrator@*")
                .doesNotContain("security-administrator", "audit-administrator");
        assertThat(claims(granterToken()).get("grants").toString()).isEqualTo("[\"security-administrator@*\"]");
        HttpResponse<String> refused = browser().clientCredentials("platform-loader", "a-secret-of-somebody-else");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(browser().clientCredentials("console", "").statusCode()).isEqualTo(400);
        assertThat(json(browser().me(loaderToken())).get("accountId").asString())
                .isEqualTo("platform-loader");
    }

    @Test
    void the_discovery_document_and_the_keys_speak_with_the_public_name() {
        JsonNode found = json(browser().get("/.well-known/openid-configuration"));
        for (String endpoint : List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")) {
            assertThat(found.get(endpoint).asString()).startsWith(service.address());
        }
        JsonNode key = json(browser().get("/oauth2/jwks")).at("/keys/0");
        assertThat(key.get("kty").asString()).isEqualTo("RSA");
        assertThat(key.has("d")).as("the private part").isFalse();
    }

    @Test
    void who_signs_out_is_asked_to_sign_in_again() {
        Browser browser = browser();
        JsonNode tokens = json(browser.exchange(browser.code(LOGIN, PASSWORD), Browser.VERIFIER));
        assertThat(location(browser.authorize(Map.of("prompt", "none")))).contains("/callback?code=");
        HttpResponse<String> out = browser.get("/connect/logout?"
                + Browser.form(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        service.address() + "/")));
        assertThat(location(out)).isEqualTo(service.address() + "/");
        assertThat(location(browser.authorize(Map.of()))).startsWith("/sign-in?next=");
        assertThat(location(browser.authorize(Map.of("prompt", "none")))).contains("error=login_required");
    }

    @Test
    void the_page_is_chinese_first_without_script_and_tells_a_wrong_password_from_a_wrong_login_to_nobody() {
        Browser browser = browser();
        HttpResponse<String> page = browser.get(location(browser.authorize(Map.of())));
        assertThat(page.body()).contains("<html lang=\"zh-CN\">", "登录先锋平台").doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(browser.get("/sign-in?lang=en").body()).contains("<html lang=\"en\">", "Sign in to Xianfeng");
        assertThat(browser.get("/sign-in/sign-in.css").statusCode()).isEqualTo(200);
        HttpResponse<String> wrongPassword = browser.submit(page, LOGIN, "wrong");
        HttpResponse<String> wrongLogin = browser.submit(page, "no-such-login", PASSWORD);
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongLogin.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body().replace(LOGIN, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""))
                .contains("账号或密码不正确")
                .isEqualTo(wrongLogin
                        .body()
                        .replace("no-such-login", "")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""));
    }

    @Test
    void what_is_typed_never_becomes_markup() {
        Browser browser = browser();
        HttpResponse<String> page = browser.get("/sign-in");
        HttpResponse<String> answer = browser.submit(page, "\"><script>alert(1)</script>", "wrong");
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void a_form_that_did_not_come_from_the_page_is_not_looked_at() {
        HttpResponse<String> answer =
                browser().post("/sign-in", Map.of("login", LOGIN, "password", PASSWORD), Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/sign-in");
    }

    @Test
    void after_five_failures_the_right_password_waits_too() {
        String login = "lock.me.out";
        browser()
                .postJson(
                        "/api/membership/accounts",
                        loaderToken(),
                        Map.of("login", login, "displayName", "吴五", "password", PASSWORD));
        Browser browser = browser();
        HttpResponse<String> page = browser.get("/sign-in");
        for (int time = 0; time < 5; time++) {
            assertThat(browser.submit(page, login, "wrong-" + time).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> locked = browser.submit(page, login, PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("请 1 分钟后再试");
        assertThat(browser.submit(page, LOGIN, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void another_instance_takes_the_next_step_and_a_restart_loses_nothing() {
        String[] sameName = {
            "xianfeng.issuer=" + service.address(), "xianfeng.jwks-uri=" + service.address() + "/oauth2/jwks"
        };
        Browser first = browser();
        String code = first.code(LOGIN, PASSWORD);
        try (RunningMembership other = RunningMembership.over(TestStore.uri(), secrets, sameName)) {
            HttpResponse<String> tokens =
                    new Browser(other.address(), service.address()).exchange(code, Browser.VERIFIER);
            assertThat(tokens.statusCode()).isEqualTo(200);
            assertThat(first.me(json(tokens).get("access_token").asString()).statusCode())
                    .isEqualTo(200);
            assertThat(first.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void without_a_bootstrap_secret_there_is_no_loader() {
        try (RunningMembership other =
                RunningMembership.over(TestStore.uri(), secrets, "xianfeng.bootstrap-client-secret=")) {
            HttpResponse<String> refused =
                    new Browser(other.address()).clientCredentials("platform-loader", RunningMembership.LOADER_SECRET);
            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void while_the_store_is_away_the_page_stands_and_everything_else_says_later() {
        try (RunningMembership lonely = RunningMembership.over("mongodb://127.0.0.1:1/nowhere", secrets)) {
            Browser browser = new Browser(lonely.address());
            String signIn = location(browser.authorize(Map.of()));
            HttpResponse<String> refused = browser.submit(browser.get(signIn), LOGIN, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("<html lang=\"zh-CN\">", "系统暂时无法登录");
            HttpResponse<String> code =
                    browser.get(parameter(signIn, "next"), Map.of("Cookie", "xianfeng-sign-in=some-secret"));
            assertThat(code.statusCode()).isEqualTo(503);
            assertThat(code.headers().firstValue("Retry-After")).contains("5");
            assertThat(code.body()).contains("/problems/unavailable");
            assertThat(browser.get("/oauth2/jwks").statusCode()).isEqualTo(200);
        }
    }
}
