package org.xianfeng.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.starter.test.TestBroker;

/** The whole service on a port of its own, believing in its own tokens only, as it runs in an installation. */
public final class RunningMembership implements AutoCloseable {
    public static final String LOADER_SECRET = "a-secret-for-the-loader-only";
    public static final String GRANTER_SECRET = "a-secret-for-the-granter-only";

    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningMembership(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    /** Starts it over a database and a folder of secrets; further settings, such as the name of another instance, win. */
    public static RunningMembership over(String mongoUri, Path secrets, String... more) {
        int port = freePort();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("management.server.port", "0");
        settings.put("spring.mongodb.uri", mongoUri);
        settings.put("spring.kafka.bootstrap-servers", TestBroker.address());
        settings.put("xianfeng.issuer", "http://127.0.0.1:" + port);
        settings.put("xianfeng.jwks-uri", "http://127.0.0.1:" + port + "/oauth2/jwks");
        settings.put("xianfeng.secrets-directory", secrets.toString());
        settings.put("xianfeng.bootstrap-client-secret", LOADER_SECRET);
        settings.put("xianfeng.bootstrap-granter-secret", GRANTER_SECRET);
        for (String setting : more) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningMembership(port, new SpringApplicationBuilder(MembershipApplication.class).run(arguments));
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
