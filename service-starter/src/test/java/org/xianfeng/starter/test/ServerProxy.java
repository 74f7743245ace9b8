package org.xianfeng.starter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server; can cut it off, and can let its answers wait. */
public final class ServerProxy implements AutoCloseable {
    private static final int PART = 64 * 1024;

    private final String host;
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Duration wait = Duration.ZERO;

    public ServerProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** The server goes away in the middle of whatever is going on. */
    public void cut() {
        cut = true;
        open.forEach(ServerProxy::close);
    }

    public void restore() {
        cut = false;
    }

    /** From now on every part of an answer comes so much later. */
    public void slower(Duration more) {
        wait = more;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(host, port);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, false));
                Thread.ofVirtual().start(() -> pump(server, client, true));
            } catch (IOException _) {
                // the next one may come through
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] part = new byte[PART];
        try (from;
                to) {
            for (int read = from.getInputStream().read(part);
                    read >= 0;
                    read = from.getInputStream().read(part)) {
                if (answers) {
                    LockSupport.parkNanos(wait.toNanos());
                }
                to.getOutputStream().write(part, 0, read);
            }
        } catch (IOException _) {
            // cut, or closed by either side
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(ServerProxy::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }
}
