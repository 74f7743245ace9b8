package org.xianfeng.local.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xianfeng.local.process.StartFailed;

/** The ports of one platform: all follow from the first. */
record Ports(int first) {
    /** How many ports in a row belong to one platform. */
    static final int COUNT = 18;

    private static final int MANAGEMENT = 10;
    private static final int KAFKA = 15;
    private static final int CONTROLLER = 16;
    private static final int STORE = 17;

    int of(Service service) {
        return first + service.ordinal();
    }

    int managementOf(Service service) {
        return first + MANAGEMENT + service.ordinal();
    }

    int kafka() {
        return first + KAFKA;
    }

    int controller() {
        return first + CONTROLLER;
    }

    int store() {
        return first + STORE;
    }

    /** Refuses to start when another program listens where this platform must. */
    void requireFree(boolean withStore, Set<Service> without) throws StartFailed {
        for (Map.Entry<String, Integer> use : uses(withStore, without).entrySet()) {
            if (!isFree(use.getValue())) {
                throw new StartFailed(
                        "端口 %d（%s）已被其他程序占用。可用 ./start --port %d 把全部端口换到 %d 至 %d",
                        "port %d (%s) is taken by another program. ./start --port %d moves all ports to %d..%d",
                        use.getValue(),
                        use.getKey(),
                        first + 1000,
                        first + 1000,
                        first + 1000 + COUNT - 1);
            }
        }
    }

    private Map<String, Integer> uses(boolean withStore, Set<Service> without) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            if (without.contains(service)) {
                continue;
            }
            uses.put(service.shortName(), of(service));
            uses.put(service.shortName() + " management", managementOf(service));
        }
        uses.put("kafka", kafka());
        uses.put("kafka controller", controller());
        if (withStore) {
            uses.put("store", store());
        }
        return uses;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
