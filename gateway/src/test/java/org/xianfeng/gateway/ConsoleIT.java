package org.xianfeng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the gateway serves the console. */
class ConsoleIT {
    private static GatewayFixture gateway;

    @BeforeAll
    static void start() {
        gateway = new GatewayFixture();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/points", "/branch/0f6a1c52/meetings/7", "/callback?code=1&state=2"})
    void every_address_of_the_console_is_its_one_page_and_never_stale(String address) {
        HttpResponse<String> answer = gateway.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the one page of the console");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_file_with_its_content_in_its_name_may_be_kept_for_ever_and_comes_compressed() {
        HttpResponse<String> answer =
                gateway.get("/assets/app-1.js", request -> request.header("Accept-Encoding", "gzip"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/missing.js", "/missing.txt", "/api", "/actuator/health", "/assets/../application.yaml"})
    void what_is_no_page_and_no_file_is_not_answered_with_the_page(String address) {
        HttpResponse<String> answer = gateway.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain("the one page of the console");
    }
}
