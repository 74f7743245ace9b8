package org.xianfeng.proof.outage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, in memory and small, that can be filled up. Mounting one takes root's rights. */
public final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1024 * 1024;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** @throws IllegalStateException if this user may not mount one here */
    public static SmallDisk mount(int megabytes) {
        try {
            Path place = Files.createTempDirectory("xianfeng-disk");
            run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()));
            return new SmallDisk(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return place;
    }

    /** Leaves no byte of it free. */
    public void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] some = new byte[MEGABYTE];
            for (int size = MEGABYTE; size > 0; size = fits(ballast, some, size) ? size : size / 2) {
                ballast.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(OutputStream ballast, byte[] some, int size) {
        try {
            ballast.write(some, 0, size);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public void clear() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " was refused");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            run(List.of("umount", place.toString()));
            Files.delete(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
