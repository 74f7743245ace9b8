package org.xianfeng.proof.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.proof.lab.Lab;

/** An installation's keys, broker and store, and services that are started on them one at a time. */
final class Site implements AutoCloseable {
    private static final String SECRET = "a-secret-of-the-faults";

    private final Lab lab;
    private final Path folder;
    private final String database = "xianfeng_faults_" + ProcessHandle.current().pid();
    private final int issuerPort = RealService.freePort();
    private final List<RealService> started = new ArrayList<>();
    private int logs;

    /** The folder is the caller's, and is empty. */
    Site(Lab lab, Path folder) throws IOException {
        this.lab = lab;
        this.folder = folder;
        makeKeys("keys");
    }

    Lab lab() {
        return lab;
    }

    /** As an operator makes them. */
    Path makeKeys(String name) throws IOException {
        Path keys = folder.resolve(name);
        Process made = new ProcessBuilder("deploy/make-keys", keys.toString())
                .inheritIO()
                .start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("deploy/make-keys failed");
        }
        return keys;
    }

    Path keys() {
        return folder.resolve("keys");
    }

    /** The issuer, which is the service with people's accounts, ready. */
    RealService issuer() throws Exception {
        return ready(membership(Map.of(), List.of()));
    }

    RealService membership(Map<String, String> settings, List<String> before) throws IOException {
        Map<String, String> all = new HashMap<>(
                Map.of("XIANFENG_BOOTSTRAP_CLIENT_SECRET", SECRET, "XIANFENG_BOOTSTRAP_GRANTER_SECRET", SECRET + "-2"));
        all.putAll(settings);
        return start("membership", issuerPort, before, all);
    }

    RealService activity(Map<String, String> settings, List<String> before) throws IOException {
        return start("activity", RealService.freePort(), before, settings);
    }

    private RealService start(String name, int port, List<String> before, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "XIANFENG_ISSUER", issuerAddress(),
                "XIANFENG_JWKS_URI", issuerAddress() + "/oauth2/jwks",
                "XIANFENG_SECRETS_DIRECTORY", keys().toString(),
                "XIANFENG_SECRETS_MADE", "false",
                "SPRING_MONGODB_URI", lab.uri(databaseOf(name)),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", lab.broker()));
        all.putAll(settings);
        Path log = Files.createFile(folder.resolve(++logs + "-" + name + ".log"));
        RealService service = RealService.start(name, log, port, before, all);
        started.add(service);
        return service;
    }

    String databaseOf(String service) {
        return database + "_" + service;
    }

    String issuerAddress() {
        return "http://127.0.0.1:" + issuerPort;
    }

    /** Waits for it. */
    static RealService ready(RealService service) throws InterruptedException {
        for (int i = 0; i < 600 && service.isRunning(); i++) {
            if (service.isReady()) {
                return service;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not ready:\n" + String.join("\n", service.log()));
    }

    /** What a machine gets from the issuer. */
    static String token(RealService issuer) {
        String credentials =
                Base64.getEncoder().encodeToString(("platform-loader:" + SECRET).getBytes(StandardCharsets.UTF_8));
        RealService.Answer answer = issuer.post(
                "/oauth2/token",
                "Basic " + credentials,
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials");
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer + " " + answer.body());
        }
        return answer.json().get("access_token").asString();
    }

    /** Ends every service that was started. */
    void endServices() {
        started.forEach(RealService::close);
        started.clear();
    }

    @Override
    public void close() {
        endServices();
    }
}
