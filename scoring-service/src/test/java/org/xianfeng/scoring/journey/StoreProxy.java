package org.xianfeng.scoring.journey;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xianfeng.starter.test.TestStore;

/** Stands between a service and the store, and can cut the two apart. */
final class StoreProxy {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    StoreProxy() {
        String[] store =
                new ConnectionString(TestStore.uri()).getHosts().getFirst().split(":");
        host = store[0];
        port = store.length > 1 ? Integer.parseInt(store[1]) : 27017;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        String database = new ConnectionString(TestStore.uri()).getDatabase();
        return "mongodb://127.0.0.1:" + door.getLocalPort() + "/" + database + "?directConnection=true";
    }

    /** The store goes away in the middle of whatever is going on. */
    void cut() {
        cut = true;
        open.forEach(StoreProxy::close);
    }

    void restore() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                Socket store = new Socket(host, port);
                open.add(client);
                open.add(store);
                Thread.ofVirtual().start(() -> pump(client, store));
                Thread.ofVirtual().start(() -> pump(store, client));
            } catch (IOException _) {
                // the next one may come through
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // cut, or closed by either side
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }
}
