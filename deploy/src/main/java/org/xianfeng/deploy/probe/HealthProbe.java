package org.xianfeng.deploy.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a health address once: exit code 0 where it answers 200, else 1. By a socket alone: an HTTP client would be most of what starts. */
public final class HealthProbe {
    private static final int WITHIN_MILLIS = 5_000;
    private static final int HTTP_PORT = 80;

    private HealthProbe() {}

    /** @param arguments the address, {@code http://127.0.0.1:8081/actuator/health/readiness} */
    static void main(String[] arguments) {
        String answer = answer(URI.create(arguments[0]));
        System.out.println(answer);
        System.exit(isWell(answer) ? 0 : 1);
    }

    static boolean isWell(String answer) {
        return answer.matches("HTTP/1\\.[01] 200( .*)?");
    }

    /** The status line, or why there is none. */
    static String answer(URI address) {
        try (Socket socket = new Socket()) {
            int port = address.getPort() < 0 ? HTTP_PORT : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), WITHIN_MILLIS);
            socket.setSoTimeout(WITHIN_MILLIS);
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(address.getRawPath(), address.getRawAuthority());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = lines.readLine();
            return status == null ? "closed without an answer" : status;
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
