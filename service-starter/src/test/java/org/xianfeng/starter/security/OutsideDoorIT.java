package org.xianfeng.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.Forgery;
import org.xianfeng.starter.test.TestOutsideIssuer;
import org.xianfeng.starter.test.TestTokens;

/** People who signed in at an issuer of another make. */
@SampleIT
@ExtendWith(OutputCaptureExtension.class)
class OutsideDoorIT {
    private static final String ME = "/api/sample/me";
    private static final String NOTES = "/api/sample/branches/branch-1/notes";

    @Autowired
    private Calls calls;

    private Answer me(String token) {
        return calls.as(token).get(ME).expect(200);
    }

    private void isRefused(String token) {
        calls.as(token).get(ME).expectProblem(401, "sign-in-required");
    }

    private static String roles(String step, String... roles) {
        return TestOutsideIssuer.changed(
                claims -> claims.claim("acr", step).claim("realm_access", Map.of("roles", List.of(roles))));
    }

    @Test
    void whoever_has_a_claim_that_is_mapped_gets_its_grant_and_no_more() {
        String token = TestOutsideIssuer.groups("/party/branch-1/officers", "/party/branch-1/singers", "/tennis");
        assertThat(me(token).json().at("/grants").size()).isOne();
        calls.as(token).post(NOTES, "{}").expect(200);
        calls.as(token).post("/api/sample/branches/branch-2/notes", "{}").expectProblem(404, "not-found");
        assertThat(me(roles("one-step", "inspector", "offline_access")).at("/grants/0/role"))
                .isEqualTo("inspector");
    }

    @Test
    void whoever_has_none_gets_in_and_gets_nothing() {
        for (String token : List.of(
                TestOutsideIssuer.groups(),
                TestOutsideIssuer.groups(
                        "/party/branch-1/officers/more", "party/branch-1/officers", "/PARTY/branch-1/officers"),
                TestOutsideIssuer.groups(
                        "/party//officers", "/party/*/officers", "/party/a b/officers", "/party/../officers"),
                TestOutsideIssuer.changed(claims -> claims.claim("groups", Map.of("/party/branch-1/officers", true))),
                TestOutsideIssuer.changed(
                        claims -> claims.claim("groups", List.of(List.of("/party/branch-1/officers")))),
                TestOutsideIssuer.changed(claims -> claims.claim("realm_access.roles.inspector", true)))) {
            assertThat(me(token).json().at("/grants").size()).isZero();
            calls.as(token).post(NOTES, "{}").expectProblem(404, "not-found");
        }
    }

    @Test
    void what_it_says_in_the_words_of_the_platform_is_worth_nothing() {
        Answer answer = me(TestOutsideIssuer.changed(claims -> claims.subject("account-7")
                .claim("grants", List.of("system-administrator@*"))
                .claim("member_id", "member-7")
                .claim("account_revision", Long.MAX_VALUE)
                .claim("sid", "session-7")));
        assertThat(answer.json().at("/grants").size()).isZero();
        assertThat(answer.text()).doesNotContain("member-7", "account-7", "session-7");
        assertThat(answer.at("/account")).matches("elsewhere-[0-9a-f]{32}");
    }

    @Test
    void the_member_is_the_one_that_the_mapped_claim_names_if_it_is_an_id() {
        assertThat(me(TestOutsideIssuer.changed(claims -> claims.claim("employee", "member-7")))
                        .at("/member/value"))
                .isEqualTo("member-7");
        assertThat(me(TestOutsideIssuer.changed(claims -> claims.claim("employee", "no id at all")))
                        .json()
                        .has("member"))
                .isFalse();
    }

    @Test
    void an_administrator_comes_in_by_two_steps_only_and_never_as_two() {
        assertThat(me(roles("one-step", "auditor")).json().at("/grants").size()).isZero();
        assertThat(me(roles("two-steps", "auditor")).at("/grants/0/role")).isEqualTo("audit-administrator");
        isRefused(roles("two-steps", "auditor", "security"));
        assertThat(me(roles("one-step", "auditor", "security"))
                        .json()
                        .at("/grants")
                        .size())
                .isZero();
    }

    static List<Forgery> forgeries() {
        return TestOutsideIssuer.forgeries();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_is_not_good_in_every_way_is_refused_and_not_logged(Forgery forgery, CapturedOutput log) {
        Answer answer = calls.send(ME + forgery.path(), forgery.on()).expectProblem(401, "sign-in-required");
        assertThat(answer.text()).doesNotContain("Exception", forgery.token());
        assertThat(log.getAll()).doesNotContain(forgery.token());
    }

    @Test
    void neither_issuer_signs_for_the_other() {
        isRefused(TestOutsideIssuer.asThePlatforms("branch-officer@branch-1"));
        isRefused(TestOutsideIssuer.byThePlatformsKey("/party/branch-1/officers"));
        isRefused(TestTokens.changed(claims -> claims.issuer("http://outside.test/realms/other")));
    }

    @Test
    void what_is_refused_is_counted_by_what_was_wrong() {
        Instant now = Instant.now();
        Map<String, String> wrong = Map.of(
                "too-lasting",
                TestOutsideIssuer.changed(claims -> claims.expirationTime(Date.from(now.plusSeconds(901)))),
                "client",
                TestOutsideIssuer.changed(claims -> claims.claim("azp", "somebody-elses-client")),
                "purpose",
                TestOutsideIssuer.changed(claims -> claims.claim("at_hash", "x")),
                "time",
                TestOutsideIssuer.changed(claims -> claims.issueTime(Date.from(now.minusSeconds(300)))
                        .expirationTime(Date.from(now.minusSeconds(60)))),
                "audience",
                TestOutsideIssuer.changed(claims -> claims.audience("account")),
                "signature",
                TestTokens.forged("member@branch-1"),
                "administrators",
                roles("two-steps", "auditor", "security"),
                "grants",
                TestTokens.changed(claims -> claims.claim("grants", "branch-officer@*")),
                "too-long",
                "x".repeat(12_001));
        wrong.forEach((reason, token) -> {
            double before = refused(reason);
            isRefused(token);
            assertThat(refused(reason)).as(reason).isEqualTo(before + 1);
        });
    }

    private double refused(String reason) {
        return Pattern.compile("xianfeng_tokens_refused_total\\{[^}]*reason=\"" + reason + "\"[^}]*} ([0-9.E]+)")
                .matcher(calls.toManagement()
                        .get("/actuator/prometheus")
                        .expect(200)
                        .text())
                .results()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0.0);
    }
}
