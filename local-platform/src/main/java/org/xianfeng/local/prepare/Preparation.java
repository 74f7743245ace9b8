package org.xianfeng.local.prepare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.xianfeng.local.process.Tree;
import org.xianfeng.local.progress.Progress;

/** Prepares programs two at a time, and keeps what it made until a jar or the Java changes. */
public final class Preparation {
    private static final int AT_A_TIME = 2;
    private static final long LIMIT_SECONDS = 240;
    private static final String DONE = "prepared";

    private final Path folder;
    private final Path wardJar;
    private final boolean withCaches;
    private final Progress progress;

    /**
     * Prepares below a folder.
     *
     * @param withCaches whether to train programs that have no cache yet: a minute or two now, for quick starts later
     */
    public Preparation(Path folder, Path wardJar, boolean withCaches, Progress progress) {
        this.folder = folder;
        this.wardJar = wardJar;
        this.withCaches = withCaches;
        this.progress = progress;
    }

    /** Every program by its name. A program whose training fails starts without a cache, only slower. */
    public Map<String, Prepared> all(List<Program> programs) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock.lock()) {
            return allWhileLocked(programs);
        }
    }

    private Map<String, Prepared> allWhileLocked(List<Program> programs) throws IOException, InterruptedException {
        Map<String, Future<Prepared>> running = new LinkedHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Program program : programs) {
                running.put(program.name(), workers.submit(() -> prepared(program)));
            }
            Map<String, Prepared> prepared = new HashMap<>();
            for (Map.Entry<String, Future<Prepared>> one : running.entrySet()) {
                prepared.put(one.getKey(), one.getValue().get());
            }
            return prepared;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private Prepared prepared(Program program) throws IOException, InterruptedException {
        Fingerprint fingerprint = new Fingerprint()
                .add(program.flags().asList().toString())
                .addJar(program.jar())
                .addJar(wardJar);
        if (!program.isTakenApart()) {
            fingerprint.addNamesIn(program.jar().resolveSibling("lib"));
        }
        Path home = folder.resolve(program.name() + "-" + fingerprint.text());
        if (Files.exists(home.resolve(DONE))) {
            return locate(program, home);
        }
        deleteOlder(program);
        Files.createDirectories(home);
        Files.copy(wardJar, home.resolve("ward.jar"), StandardCopyOption.REPLACE_EXISTING);
        takeApart(program, home);
        Prepared prepared = locate(program, home);
        if (withCaches) {
            train(program, prepared, home);
            Files.writeString(home.resolve(DONE), "");
        }
        return prepared;
    }

    private static Prepared locate(Program program, Path home) throws IOException {
        Path jar = home.resolve(program.jar().getFileName());
        String main = program.isTakenApart() ? mainClassOf(jar) : program.mainClass();
        String classPath = home.resolve("ward.jar") + File.pathSeparator + jar;
        return new Prepared(classPath, main, program.flags(), home.resolve("classes.aot"));
    }

    private static String mainClassOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    private void takeApart(Program program, Path home) throws IOException, InterruptedException {
        progress.step("首次运行：展开 %s", "first run: taking %s apart", program.name());
        if (!program.isTakenApart()) {
            copyWithLibraries(program.jar(), home);
            return;
        }
        List<String> command = List.of(
                JavaFlags.java().toString(),
                "-Djarmode=tools",
                "-jar",
                program.jar().toString(),
                "extract",
                "--force",
                "--destination",
                home.toString());
        Process extract = run(command, Map.of(), home.resolve("extract.log"));
        if (!extract.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || extract.exitValue() != 0) {
            extract.destroyForcibly();
            throw new IOException("could not take apart " + program.jar() + ", see " + home.resolve("extract.log"));
        }
    }

    private static void copyWithLibraries(Path jar, Path home) throws IOException {
        Files.copy(jar, home.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Path libraries = home.resolve("lib");
        Files.createDirectories(libraries);
        try (Stream<Path> files = Files.list(jar.resolveSibling("lib"))) {
            for (Path library : files.toList()) {
                Files.copy(library, libraries.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void train(Program program, Prepared prepared, Path home) throws IOException, InterruptedException {
        progress.step("首次运行：为 %s 生成类缓存", "first run: making the class cache of %s", program.name());
        Path log = home.resolve("training.log");
        List<String> command = prepared.trainingCommand(
                program.trainingProperties(), program.trainingArguments().toArray(String[]::new));
        Process training = run(command, program.environment(), log);
        boolean ended = training.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended || !Files.exists(prepared.cache())) {
            training.destroyForcibly();
            progress.step(
                    "%s 的类缓存未生成，启动会慢一些（见 %s）",
                    "no class cache for %s, it will start more slowly (see %s)", program.name(), log);
        }
    }

    private static Process run(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The one before stays: a platform started from it may still be running. */
    private void deleteOlder(Program program) throws IOException {
        List<Path> older;
        try (Stream<Path> entries = Files.list(folder)) {
            older = entries.filter(entry -> entry.getFileName().toString().matches(program.name() + "-[0-9a-f]{16}"))
                    .sorted(Comparator.comparing(Preparation::lastChange).reversed())
                    .skip(1)
                    .toList();
        }
        for (Path entry : older) {
            Tree.delete(entry);
        }
    }

    private static FileTime lastChange(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
