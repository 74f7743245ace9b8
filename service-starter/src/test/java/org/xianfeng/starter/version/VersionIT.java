package org.xianfeng.starter.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@SampleIT
class VersionIT {
    @Autowired
    private Calls anybody;

    private Calls calls;
    private String thing;

    @BeforeEach
    void makeAThing() {
        calls = anybody.as(TestTokens.with());
        thing = "/api/sample/things/"
                + calls.post("/api/sample/things", body("a")).expect(201).at("/id");
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private Answer change(String ifMatch, String text) {
        return calls.with("If-Match", ifMatch).put(thing, body(text));
    }

    private static String tagOf(Answer answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    @Test
    void who_read_the_last_version_may_change_it_and_is_told_the_next() {
        Answer read = calls.get(thing).expect(200);
        assertThat(tagOf(read)).isEqualTo("\"1\"");
        Answer changed = change(tagOf(read), "b").expect(200);
        assertThat(tagOf(changed)).isEqualTo("\"2\"");
        change(tagOf(changed), "c").expect(200);
    }

    @Test
    void who_read_an_older_version_changes_nothing() {
        change("\"1\"", "b").expect(200);
        change("\"1\"", "c").expectProblem(412, "changed-since");
        assertThat(calls.get(thing).at("/text")).isEqualTo("b");
    }

    @Test
    void who_names_no_version_is_asked_for_it() {
        calls.put(thing, body("b")).expectProblem(428, "version-required");
        calls.put(thing + "/note", "{}").expect(200);
        calls.with("If-Match", "\"7\"").put(thing + "/note", "{}").expectProblem(412, "changed-since");
    }

    @Test
    void a_star_stands_for_whatever_it_is_by_now() {
        change("*", "b").expect(200);
    }

    @Test
    void a_list_matches_when_one_of_it_does_and_a_weak_tag_never() {
        change("\"7\", \"1\"", "b").expect(200);
        change("W/\"2\"", "c").expectProblem(412, "changed-since");
        change("\"abc\"", "c").expectProblem(412, "changed-since");
    }

    @Test
    void what_is_no_tag_is_malformed() {
        for (String bad : List.of("1", "\"1", "\"1\",", "\"1\" \"2\"", "{\"$gt\":0}", "\"" + "1".repeat(500) + "\"")) {
            change(bad, "b").expectProblem(400, "if-match-malformed");
        }
        assertThat(calls.get(thing).at("/text")).isEqualTo("a");
    }

    @Test
    void of_many_changes_upon_one_version_one_is_made() throws Exception {
        Callable<Integer> attempt = () -> change("\"1\"", "b").status();
        try (ExecutorService twenty = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = twenty
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> attempt).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .allMatch(status -> List.of(200, 409, 412).contains(status));
        }
        assertThat(tagOf(calls.get(thing))).isEqualTo("\"2\"");
    }

    @Test
    void the_interface_names_the_header_where_it_is_taken() {
        assertThat(calls.get("/api/sample/openapi").text()).contains("If-Match");
    }
}
