package org.xianfeng.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.issuer.Browser;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

@MembershipIT
class SignInAuditIT {
    private static final String PASSWORD = "spring-river-42";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Town town;
    private final Calls calls;
    private final String login = "user-" + UUID.randomUUID().toString().substring(0, 12);
    private final String account;

    SignInAuditIT(Town town, Calls calls) {
        this.town = town;
        this.calls = calls;
        this.account = town.administrator()
                .post(API + "/accounts", Map.of("login", login, "displayName", "某", "password", PASSWORD))
                .expect(201)
                .at("/id");
    }

    private Answer signIn(String password, String network) {
        Answer page = calls.get("/sign-in");
        Matcher token = TOKEN.matcher(page.text());
        assertThat(token.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String form = "login=" + login + "&password=" + password + "&_csrf=" + token.group(1);
        return calls.send(
                "/sign-in",
                request -> request.header("Cookie", cookie)
                        .header("X-Forwarded-For", network)
                        .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/150.0 Safari/537.36")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Answer entries(String of) {
        return town.as("audit-administrator", "*")
                .get(API + "/audit-entries?" + of + "=" + account)
                .expect(200);
    }

    @Test
    void who_came_in_or_did_not_is_remembered_with_where_from_and_without_what_was_typed() {
        String network = Browser.network();
        signIn("not-the-password", network).expect(401);
        signIn(PASSWORD, network).expect(303);
        Answer entries = entries("account");
        assertThat(Town.all(entries, "kind")).containsExactly("signed-in", "sign-in-refused");
        assertThat(entries.at("/items/0/details/agent")).isEqualTo("Chrome · Windows");
        assertThat(entries.at("/items/0/details/address")).isEqualTo(network);
        assertThat(entries.at("/items/1/details/how")).isEqualTo("wrong-password");
        assertThat(entries.text()).doesNotContain("not-the-password", PASSWORD);
    }

    @Test
    void what_administrators_do_to_an_account_is_remembered() {
        Calls security = town.as("security-administrator", "*");
        String path = API + "/accounts/" + account;
        security.post(path + "/grants", Map.of("role", "inspector")).expect(200);
        security.delete(path + "/grants/inspector/*").expect(200);
        security.put(path + "/block", Map.of("reason", "离岗")).expect(200);
        security.delete(path + "/block").expect(200);
        security.delete(path + "/second-factor").expect(200);
        security.delete(path + "/sessions").expect(204);
        assertThat(Town.all(entries("subject"), "kind"))
                .containsExactly(
                        "session-ended",
                        "second-factor-changed",
                        "account-opened",
                        "account-blocked",
                        "grant-taken-back",
                        "grant-given");
    }
}
