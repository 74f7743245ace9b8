package org.xianfeng.deploy.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A broker that asks everybody for a name and a password, and allows what its list of rights says and nothing else. */
final class StrictBroker implements AutoCloseable {
    private static final String ADMINISTRATOR = "administrator";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final int port;
    private final KafkaRaftServer server;

    private StrictBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    static StrictBroker start(Path folder, Collection<String> users) throws Exception {
        int port = freePort();
        int controller = freePort();
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "inter.broker.listener.name", "CLIENTS",
                "listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.toString()));
        settings.putAll(Map.of(
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config", passwords(users),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:" + ADMINISTRATOR + ";User:ANONYMOUS",
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.enable", "false"));
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new StrictBroker(port, server);
    }

    void make(Collection<String> topics, Collection<AclBinding> rights) throws Exception {
        try (Admin admin = Admin.create(as(ADMINISTRATOR))) {
            List<NewTopic> wanted = topics.stream()
                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                    .toList();
            admin.createTopics(wanted).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            admin.createAcls(rights).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The settings of a client that signs in under this name; the password is the name. */
    Map<String, Object> as(String user) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(user) + ";");
    }

    private static String passwords(Collection<String> users) {
        return login(ADMINISTRATOR)
                + users.stream()
                        .map(user -> " user_%s=\"%s\"".formatted(user, user))
                        .collect(Collectors.joining())
                + " user_%s=\"%s\";".formatted(ADMINISTRATOR, ADMINISTRATOR);
    }

    private static String login(String user) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
                .formatted(user, user);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
