package org.xianfeng.membership.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.issuer.Browser.claims;
import static org.xianfeng.membership.issuer.Browser.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.RunningMembership;
import org.xianfeng.starter.test.TestStore;
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
                        loader,
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
}
