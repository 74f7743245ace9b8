package org.xianfeng.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.starter.test.Forgeries;
import org.xianfeng.starter.test.Forgery;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The real gateway in front of a small backend that stands for all services, and clients for both. */
final class GatewayFixture implements AutoCloseable {
    static final String ISSUER = "http://issuer.test";
    static final String OUTSIDE = "http://outside.test/realms/party";
    private static final RSAKey KEY = key();
    private static final RSAKey OUTSIDE_KEY = key();

    final DisposableServer backend;
    private final ConfigurableApplicationContext gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    GatewayFixture(String... settings) {
        backend = backend(0);
        String uri = "http://127.0.0.1:" + backend.port();
        String[] all = new String[settings.length + 15];
        System.arraycopy(
                new String[] {
                    "server.port=0",
                    "management.server.port=0",
                    "xianfeng.issuer=" + ISSUER,
                    "xianfeng.jwks-uri=" + uri + "/oauth2/jwks",
                    "xianfeng.membership-uri=" + uri,
                    "xianfeng.activity-uri=" + uri,
                    "xianfeng.grievance-uri=http://127.0.0.1:1",
                    "xianfeng.scoring-uri=" + uri,
                    "xianfeng.outside-issuers.elsewhere.issuer-uri=" + OUTSIDE,
                    "xianfeng.outside-issuers.elsewhere.jwks-uri=" + uri + "/outside/jwks",
                    "xianfeng.outside-issuers.elsewhere.audience=xianfeng",
                    "xianfeng.outside-issuers.elsewhere.clients=client-of-another",
                    "xianfeng.console.authority=" + OUTSIDE,
                    "xianfeng.console.client-id=xianfeng-console",
                    "xianfeng.console.scope=openid groups"
                },
                0,
                all,
                0,
                15);
        System.arraycopy(settings, 0, all, 15, settings.length);
        gateway = new SpringApplicationBuilder(GatewayApplication.class)
                .properties(all)
                .run();
    }

    /** How often the gateway itself refused so. */
    double refused(int status, String slug) {
        return gateway.getBean(MeterRegistry.class)
                .counter("xianfeng.refusals", "status", Integer.toString(status), "slug", slug)
                .count();
    }

    /** Echoes what arrived; the path picks another behaviour. */
    private static DisposableServer backend(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .route(routes -> routes.get(
                                "/oauth2/jwks", (_, response) -> response.sendString(Mono.just(publicKeys(KEY))))
                        .get("/outside/jwks", (_, response) -> response.sendString(Mono.just(publicKeys(OUTSIDE_KEY))))
                        .get("/api/scoring/slow", (_, response) -> response.sendString(Mono.never()))
                        .post("/api/scoring/slow", (_, response) -> response.sendString(Mono.never()))
                        .get(
                                "/api/scoring/broken",
                                (_, response) -> response.status(500).sendString(Mono.just("{\"title\":\"its own\"}")))
                        .post(
                                "/**",
                                (request, response) -> request.receive()
                                        .aggregate()
                                        .map(bytes -> bytes.readableBytes())
                                        .defaultIfEmpty(0)
                                        .flatMap(bytes -> response.sendString(Mono.just("received " + bytes))
                                                .then()))
                        .get(
                                "/**",
                                (request, response) -> response.header("X-Seen-Path", request.uri())
                                        .sendString(Mono.just(
                                                request.requestHeaders().toString()))))
                .bindNow();
    }

    private static String publicKeys(RSAKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    HttpResponse<String> get(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request(path)).GET().build());
    }

    HttpResponse<String> get(String path) {
        return get(path, request -> request);
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String token) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .POST(body)
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    String port() {
        return gateway.getEnvironment().getRequiredProperty("local.server.port");
    }

    String managementPort() {
        return gateway.getEnvironment().getRequiredProperty("local.management.port");
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends what no client library would. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(port()))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static UnaryOperator<HttpRequest.Builder> bearer(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    static String token(String account) {
        return signed(account, Instant.now().plusSeconds(600));
    }

    /** Every forged token that the services refuse, against the key of this issuer. */
    static List<Forgery> forgeries() {
        return Forgeries.against(KEY, ISSUER);
    }

    /** The same against the outside issuer that is believed too. */
    static List<Forgery> outsideForgeries() {
        return Forgeries.againstOutside(OUTSIDE_KEY, OUTSIDE);
    }

    /** A good token of the outside issuer. */
    static String outsideToken() {
        return Forgeries.good(OUTSIDE_KEY, OUTSIDE);
    }

    /** Each issuer's key under a token of the other. */
    static List<String> mixedUp() {
        return List.of(Forgeries.good(OUTSIDE_KEY, ISSUER), Forgeries.good(KEY, OUTSIDE));
    }

    private static String signed(String account, Instant until) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(ISSUER)
                            .audience("xianfeng")
                            .subject(account)
                            .issueTime(new Date())
                            .expirationTime(Date.from(until))
                            .build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        gateway.close();
        backend.disposeNow();
    }
}
