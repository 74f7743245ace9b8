package org.xianfeng.local.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;

/** The platform is a script of states here; the real one is asked at every start with a demo. */
class ImportMembersTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Deque<String> states = new ArrayDeque<>();
    private HttpServer server;
    private int there;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/membership/imports", this::imports);
        server.createContext(
                "/api/membership/organisations/" + Bureau.ROOT,
                exchange -> answer(exchange, 200, "{\"members\":" + there + "}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void imports(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath() + (body.length > 1_000 ? " workbook" : ""));
        String state = exchange.getRequestURI().getPath().endsWith("/run") ? "running" : states.remove();
        if (state.equals("unknown")) {
            answer(exchange, 404, "{}");
            return;
        }
        answer(exchange, 200, """
                {"id":"i1","state":"%s","contentHash":"h","run":{"registered":618,"unchanged":0}}""".formatted(state));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void imported(String... answers) throws Exception {
        states.addAll(List.of(answers));
        LoaderClient client =
                new LoaderClient("http://127.0.0.1:" + server.getAddress().getPort(), LoaderClient.LOADER, "secret");
        Progress quiet = new Progress(new PrintStream(PrintStream.nullOutputStream()), Language.ENGLISH);
        new ImportMembers(client, new LoadedState(data.resolve("loaded")), quiet).all(Bureau.invent());
    }

    @Test
    void the_workbook_is_handed_in_judged_and_run() throws Exception {
        imported("waiting", "judging", "judged", "running", "done");
        assertThat(received)
                .containsExactly(
                        "POST /api/membership/imports workbook",
                        "GET /api/membership/imports/i1",
                        "GET /api/membership/imports/i1",
                        "POST /api/membership/imports/i1/run",
                        "GET /api/membership/imports/i1",
                        "GET /api/membership/imports/i1");
    }

    @Test
    void people_whom_an_earlier_loader_registered_do_not_come_in_twice() throws Exception {
        there = 618;
        imported();
        assertThat(received).isEmpty();
    }

    @Test
    void where_an_earlier_loader_stopped_half_way_it_says_what_to_do_and_brings_nobody_in() {
        there = 300;
        assertThatThrownBy(this::imported).isInstanceOf(IOException.class).hasMessageContaining("--fresh");
        assertThat(received).isEmpty();
    }

    @Test
    void after_a_kill_it_goes_on_with_the_import_it_handed_in() throws Exception {
        new LoadedState(data.resolve("loaded")).remember("roster-import", "i1");
        imported("running", "done");
        assertThat(received).containsOnly("GET /api/membership/imports/i1");
    }

    @Test
    void an_import_that_is_gone_or_ended_badly_is_handed_in_anew() throws Exception {
        new LoadedState(data.resolve("loaded")).remember("roster-import", "i0");
        imported("unknown", "done");
        assertThat(received).containsExactly("GET /api/membership/imports/i0", "POST /api/membership/imports workbook");
        received.clear();
        imported("expired", "done");
        assertThat(received).containsExactly("GET /api/membership/imports/i1", "POST /api/membership/imports workbook");
    }

    @Test
    void a_workbook_that_the_platform_refuses_ends_the_load_with_its_reason() {
        assertThatThrownBy(() -> imported("waiting", "refused"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused");
    }
}
