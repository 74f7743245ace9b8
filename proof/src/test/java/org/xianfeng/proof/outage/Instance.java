package org.xianfeng.proof.outage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Server;

/** One scorer as a process of its own: {@code Instance <broker> <store> [setting=value]...}. */
final class Instance {
    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private Instance() {}

    static Server start(String broker, String store, Map<String, String> consumer) {
        List<String> arguments = new ArrayList<>(List.of(broker, store));
        consumer.forEach((name, value) -> arguments.add("spring.kafka.consumer.properties." + name + "=" + value));
        return Server.start(Instance.class, OPTIONS, arguments.toArray(String[]::new));
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> settings = new HashMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        Listening.scorer(arguments[0], arguments[1], settings);
        System.out.println("scorer ready at " + ProcessHandle.current().pid());
        Thread.currentThread().join();
    }
}
