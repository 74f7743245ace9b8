package org.xianfeng.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker as a process: {@code Broker <folder> <port> <controller port>}; port 0 means a free one. */
public final class Broker {
    private final KafkaRaftServer server;

    private Broker(KafkaRaftServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        int port = portOrFree(arguments[1]);
        Broker broker = start(new BrokerSettings(Path.of(arguments[0]), port, portOrFree(arguments[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(broker.server::shutdown, "stop"));
        System.out.println("broker ready at 127.0.0.1:" + port);
        if (Boolean.getBoolean("xianfeng.training")) {
            System.exit(0);
        }
        broker.server.awaitShutdown();
    }

    private static Broker start(BrokerSettings settings) throws Exception {
        if (!Files.exists(settings.folder().resolve("meta.properties"))) {
            format(settings.folder());
        }
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties(), false), Time.SYSTEM);
        server.startup();
        return new Broker(server);
    }

    private static int portOrFree(String port) throws IOException {
        if (!port.equals("0")) {
            return Integer.parseInt(port);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
