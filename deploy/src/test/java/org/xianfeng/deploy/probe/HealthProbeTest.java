package org.xianfeng.deploy.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_answers_200_is_well() {
        assertThat(HealthProbe.isWell(HealthProbe.answer(at("/ready")))).isTrue();
    }

    @Test
    void what_answers_anything_else_is_not() {
        assertThat(HealthProbe.answer(at("/away"))).contains("503");
        assertThat(HealthProbe.isWell(HealthProbe.answer(at("/away")))).isFalse();
        assertThat(HealthProbe.isWell("HTTP/1.1 2000")).isFalse();
    }

    @Test
    void what_does_not_answer_is_not() {
        URI gone = at("/ready");
        server.stop(0);
        assertThat(HealthProbe.isWell(HealthProbe.answer(gone))).isFalse();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
