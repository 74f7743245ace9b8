package org.xianfeng.local.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.ward.Ward;

/** Children that run a {@link TestProgram}. */
record TestChildren(Path folder) {
    Child guarded(String behaviour, int port) {
        return child(behaviour, port, List.of(Ward.class.getName(), TestProgram.class.getName()));
    }

    Child unguarded(String behaviour, int port) {
        return child(behaviour, port, List.of(TestProgram.class.getName()));
    }

    private Child child(String behaviour, int port, List<String> mainClasses) {
        List<String> command = java();
        command.addAll(mainClasses);
        command.addAll(List.of(behaviour, Integer.toString(port), journal().toString()));
        String name = "child-" + port;
        return new Child(name, command, Map.of(), folder.resolve(name + ".log"), new Health.PortOpen(port))
                .withPatience(Duration.ofSeconds(30))
                .stoppingWithin(Duration.ofSeconds(2));
    }

    static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    }

    Path journal() {
        return folder.resolve("journal");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
