package org.xianfeng.local.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data folder that only one platform uses at a time.
 *
 * <p>Two brokers on one folder destroy it, and nothing in the broker refuses that; so the launcher holds this lock for
 * as long as it lives. The operating system gives it up when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Who holds the folder. */
    public record Holder(long pid, int port) {}

    /** Takes the folder for this process, or says who has it. */
    public static DataFolder take(Path folder, int port) throws IOException, StartFailed {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            String holder = written(folder)
                    .map(known -> known.pid() + ", http://127.0.0.1:" + known.port())
                    .orElse("?");
            throw new StartFailed(
                    "数据目录 %s 正由另一个先锋平台使用（进程 %s）。请先停止它，或用 --data 指定另一个目录",
                    "the data folder %s is in use by another platform (process %s). Stop that one, or name another folder by --data",
                    folder,
                    holder);
        }
        channel.truncate(0);
        String holder = ProcessHandle.current().pid() + " " + port;
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        return new DataFolder(channel);
    }

    /** Who runs on the folder now, if anybody. */
    public static Optional<Holder> holder(Path folder) throws IOException {
        if (!Files.exists(lockFile(folder))) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null ? written(folder) : Optional.empty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    private static Optional<Holder> written(Path folder) throws IOException {
        String[] parts = Files.readString(lockFile(folder)).strip().split(" ");
        return parts.length == 2
                ? Optional.of(new Holder(Long.parseLong(parts[0]), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
