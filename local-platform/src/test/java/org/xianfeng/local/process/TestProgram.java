package org.xianfeng.local.process;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** Small programs that behave well or badly: {@code TestProgram <behaviour> <port> <journal>}. */
final class TestProgram {
    private TestProgram() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        Path journal = Path.of(arguments[2]);
        note(journal, "start " + port);
        switch (arguments[0]) {
            case "fails" -> fail();
            case "fails-once" -> failFirst(journal, port);
            case "ignores-terminate" -> ignoreTermination();
            default -> Runtime.getRuntime().addShutdownHook(new Thread(() -> note(journal, "stop " + port)));
        }
        try (ServerSocket socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }

    private static void fail() {
        System.out.println("the reason why it fails");
        System.exit(3);
    }

    private static void failFirst(Path journal, int port) throws Exception {
        long starts = Files.readAllLines(journal).stream()
                .filter(("start " + port)::equals)
                .count();
        if (starts == 1) {
            fail();
        }
    }

    private static void ignoreTermination() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void note(Path journal, String line) {
        try {
            Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
