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
import org.xianfeng.membership.signinhistory.SignOut;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class SignInAuditIT {
    private static final String PASSWORD = "spring-river-42";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Town town;
    private final Calls calls;
    private final SignOut signOut;
    private final String login = "user-" + UUID.randomUUID().toString().substring(0, 12);
    private final String account;

    SignInAuditIT(Town town, Calls calls, SignOut signOut) {
        this.town = town;
        this.signOut = signOut;
        this.calls = calls;
        this.account = town.loader()
                .post(API + "/accounts", Map.of("login", login, "displayName", "某", "password", PASSWORD))
                .expect(201)
                .at("/id");
    }

    private Answer signIn(String password, String network) {
        return signIn(login, password, network);
    }

    private Answer signIn(String login, String password, String network) {
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
    void a_door_that_closes_after_five_failures_is_remembered_once_each_time_and_attempts_at_it_are_not() {
        for (int failure = 0; failure < 5; failure++) {
            signIn("not-the-password", Browser.network()).expect(401);
        }
        signIn(PASSWORD, Browser.network()).expect(429);
        Answer entries = entries("account");
        assertThat(Town.all(entries, "kind"))
                .containsExactly(
                        "account-locked",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused");
        assertThat(Integer.parseInt(entries.at("/items/0/details/seconds"))).isBetween(1, 30);
    }

    @Test
    void attempts_at_a_login_that_does_not_exist_are_remembered_as_nobodys_and_lock_no_account() {
        String network = Browser.network();
        for (int failure = 0; failure < 5; failure++) {
            signIn("nobody-" + login, "not-the-password", network).expect(401);
        }
        Answer refused = town.as("audit-administrator", "*")
                .get(API + "/audit-entries?account=-&kind=sign-in-refused&limit=5")
                .expect(200);
        assertThat(refused.at("/items/4/details/address")).isEqualTo(network);
        assertThat(refused.text()).doesNotContain(login);
        assertThat(town.as("audit-administrator", "*")
                        .get(API + "/audit-entries?account=-&kind=account-locked")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void who_made_an_account_is_remembered() {
        Answer made = entries("subject");
        assertThat(Town.all(made, "kind")).containsExactly("account-made");
        assertThat(made.at("/items/0/account")).isEqualTo("platform-loader");
        assertThat(made.at("/items/0/details/how")).isEqualTo("by-administrator");
        assertThat(made.text()).doesNotContain(login);
    }

    @Test
    void the_holder_sees_what_happened_at_the_own_door_page_by_page_and_nobody_elses() {
        String network = Browser.network();
        signIn("not-the-password", network).expect(401);
        signIn(PASSWORD, network).expect(303);
        Calls holder = calls.as(TestTokens.changed(claims -> claims.subject(account)));
        Answer first = holder.get(API + "/me/sign-ins?limit=1").expect(200);
        assertThat(Town.all(first, "kind")).containsExactly("signed-in");
        assertThat(first.at("/items/0/agent")).isEqualTo("Chrome · Windows");
        assertThat(first.at("/items/0/address")).isEqualTo(network);
        Answer rest =
                holder.get(API + "/me/sign-ins?cursor=" + first.at("/next")).expect(200);
        assertThat(Town.all(rest, "how")).containsExactly("wrong-password");
        assertThat(rest.json().has("next")).isFalse();
        assertThat(holder.get(API + "/me/sign-ins?cursor=none")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(town.stranger()
                        .as(TestTokens.with("security-administrator@*"))
                        .get(API + "/me/sign-ins")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void whoever_leaves_is_remembered_once() {
        String cookie = signIn(PASSWORD, Browser.network())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        String secret = cookie.substring(cookie.indexOf('=') + 1);
        signOut.of(secret);
        signOut.of(secret);
        assertThat(Town.all(entries("account"), "kind")).containsExactly("signed-out", "signed-in");
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
                        "grant-given",
                        "account-made");
    }
}
