package org.xianfeng.proof.crash;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.xianfeng.starter.test.TestBroker;

/**
 * How a process with the classes of this one is started. Hundreds are, so the first call makes a class cache, which
 * takes half the time off each of them; it works with jars only.
 */
final class Classes {
    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dio.netty.eventLoopThreads=1");
    private static final String JARS = jars();
    private static final Path CACHE = train();

    private Classes() {}

    /** The beginning of a command line, up to the main class. */
    static List<String> java() {
        List<String> command = plain();
        if (Files.exists(CACHE)) {
            command.add(1, "-XX:AOTCache=" + CACHE);
        }
        return command;
    }

    private static List<String> plain() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", JARS));
        return command;
    }

    private static String jars() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> jars = new ArrayList<>();
        for (String one : path.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(one))) {
                jars.add(packed(Path.of(one), jars.size()));
            } else if (Files.exists(Path.of(one))) {
                jars.add(one);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String packed(Path folder, int number) {
        Path jar = folder().resolve("classes-" + number + ".jar");
        PrintStream nothing = new PrintStream(PrintStream.nullOutputStream());
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(nothing, System.err, "--create", "--file", jar.toString(), "-C", folder.toString(), ".");
        return jar.toString();
    }

    private static Path train() {
        Path cache = folder().resolve("classes.aot");
        List<String> command = plain();
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-Dspring.context.exit=onRefresh", Station.class.getName()));
        command.addAll(List.of(
                "--xianfeng.service=scoring",
                "--xianfeng.roster.enabled=true",
                "--spring.kafka.bootstrap-servers=" + TestBroker.address()));
        try {
            Process training = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!training.waitFor(120, TimeUnit.SECONDS)) {
                training.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return cache;
    }

    private static Path folder() {
        return Folder.NEW;
    }

    private static final class Folder {
        static final Path NEW = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("xianfeng-proof");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            File[] files = folder.toFile().listFiles();
            for (File file : files == null ? new File[0] : files) {
                file.delete();
            }
            folder.toFile().delete();
        }
    }
}
