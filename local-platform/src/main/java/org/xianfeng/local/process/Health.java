package org.xianfeng.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How to see from outside that a process does its work. */
public sealed interface Health {
    int TIMEOUT_MS = 2_000;

    boolean isGood();

    /** The process accepts connections at a port of the loopback address. */
    record PortOpen(int port) implements Health {
        @Override
        public boolean isGood() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** The process answers 200 at an address. */
    record AnswersOk(URI address) implements Health {
        @Override
        public boolean isGood() {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MS);
                connection.setReadTimeout(TIMEOUT_MS);
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
