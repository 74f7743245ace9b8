package org.xianfeng.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.starter.test.TestBroker;

/** The whole service on a port of its own, believing in its own tokens only, as it runs in an installation. */
public final class RunningMembership implements AutoCloseable {
    public static final String LOADER_SECRET = "a-secret-for-the-loader-only";

    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningMembership(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    /** Starts it over a database and a folder of secrets; the issuer's name may be another instance's. */
    public static RunningMembership over(String mongoUri, Path secrets, String... more) {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=0",
                "--spring.mongodb.uri=" + mongoUri,
                "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                "--xianfeng.issuer=http://127.0.0.1:" + port,
                "--xianfeng.jwks-uri=http://127.0.0.1:" + port + "/oauth2/jwks",
                "--xianfeng.secrets-directory=" + secrets,
                "--xianfeng.bootstrap-client-secret=" + LOADER_SECRET));
        arguments.addAll(List.of(more));
        return new RunningMembership(
                port, new SpringApplicationBuilder(MembershipApplication.class).run(arguments.toArray(String[]::new)));
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
