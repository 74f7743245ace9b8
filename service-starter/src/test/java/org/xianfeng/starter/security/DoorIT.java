package org.xianfeng.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.xianfeng.starter.test.TestTokens;

@SampleIT
@ExtendWith(OutputCaptureExtension.class)
class DoorIT {
    @Autowired
    private Calls calls;

    @Test
    void without_a_token_only_opened_paths_answer() {
        calls.get("/api/sample/open/door").expect(200);
        calls.get("/api/sample/me").expectProblem(401, "sign-in-required");
        calls.get("/api/sample/no-such-path").expectProblem(401, "sign-in-required");
        assertThat(calls.get("/api/sample/me").headers().firstValue("www-authenticate"))
                .contains("Bearer");
    }

    @Test
    void an_opened_path_is_open_for_its_method_only() {
        calls.post("/api/sample/open/door", "{}").expectProblem(401, "sign-in-required");
    }

    @Test
    void the_caller_is_read_from_the_token() {
        Answer answer = calls.as(TestTokens.member("member-7", "branch-officer@branch-1", "system-administrator@*"))
                .get("/api/sample/me")
                .expect(200);
        assertThat(answer.at("/account")).isEqualTo("account-of-member-7");
        assertThat(answer.at("/member/value")).isEqualTo("member-7");
        assertThat(answer.at("/grants/0/role")).isEqualTo("branch-officer");
        assertThat(answer.json().at("/grants").size()).isEqualTo(2);
    }

    @Test
    void a_grant_of_a_role_that_is_not_known_gives_nothing() {
        Answer answer = calls.as(TestTokens.with("emperor@*", "chief-of-staff@branch-1"))
                .get("/api/sample/me")
                .expect(200);
        assertThat(answer.json().at("/grants").size()).isZero();
    }

    @Test
    void a_foreign_branch_is_not_found_and_a_missing_role_is_forbidden() {
        String path = "/api/sample/branches/branch-1/notes";
        calls.as(TestTokens.with("branch-officer@branch-1")).post(path, "{}").expect(200);
        calls.as(TestTokens.with("branch-officer@committee-1")).post(path, "{}").expect(200);
        calls.as(TestTokens.with("branch-officer@branch-2")).post(path, "{}").expectProblem(404, "not-found");
        calls.as(TestTokens.with("member@branch-1")).post(path, "{}").expectProblem(403, "forbidden");
        calls.as(TestTokens.with("branch-officer@*"))
                .post("/api/sample/branches/unknown/notes", "{}")
                .expectProblem(404, "not-found");
    }

    static List<Forgery> forgeries() {
        return TestTokens.forgeries();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_is_not_good_in_every_way_is_refused_and_not_logged(Forgery forgery, CapturedOutput log) {
        Answer answer =
                calls.send("/api/sample/me" + forgery.path(), forgery.on()).expectProblem(401, "sign-in-required");
        assertThat(answer.text()).doesNotContain("Exception", forgery.token());
        assertThat(log.getAll()).doesNotContain(forgery.token());
    }

    @Test
    void the_token_that_the_forgeries_are_made_from_is_good_and_the_scheme_is_read_in_any_case() {
        for (String scheme : List.of("Bearer", "bearer", "BEARER")) {
            calls.with("Authorization", scheme + " " + TestTokens.unforged())
                    .get("/api/sample/me")
                    .expect(200);
        }
        assertThat(forgeries()).hasSizeGreaterThan(25);
    }

    @Test
    void operators_endpoints_answer_on_their_own_port_only() {
        calls.toManagement().get("/actuator/health/readiness").expect(200);
        assertThat(calls.toManagement().get("/actuator/prometheus").expect(200).text())
                .contains("xianfeng_refusals_total");
        calls.get("/actuator/health").expectProblem(401, "sign-in-required");
        calls.as(TestTokens.with("system-administrator@*"))
                .get("/actuator/prometheus")
                .expectProblem(404, "not-found");
    }

    @Test
    void the_interface_describes_itself() {
        Answer answer = calls.get("/api/sample/openapi").expect(200);
        assertThat(answer.json().at("/paths").has("/api/sample/me")).isTrue();
        assertThat(answer.text()).doesNotContain("\"caller\"");
        assertThat(answer.at("/paths/~1api~1sample~1me/get/operationId")).isEqualTo("sample.me");
        assertThat(answer.json().at("/paths/~1api~1sample~1me/get/security/0").has("token"))
                .isTrue();
        assertThat(answer.json().at("/paths/~1api~1sample~1echo/post/security"))
                .as("an open path needs no token")
                .isEmpty();
        assertThat(answer.at("/paths/~1api~1sample~1me/get/responses/default/$ref"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(answer.json().at("/components/schemas/Note/required").toString())
                .isEqualTo("[\"standing\",\"text\",\"weight\"]");
    }

    @Test
    void the_interface_describes_itself_the_same_at_every_reading() {
        String first = calls.get("/api/sample/openapi").expect(200).text();
        Answer second = calls.get("/api/sample/openapi").expect(200);
        assertThat(second.text()).isEqualTo(first);
        assertThat(second.json().at("/servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    }
}
