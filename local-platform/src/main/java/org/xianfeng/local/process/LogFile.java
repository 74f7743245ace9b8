package org.xianfeng.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The log of one process: appended by the process itself, kept small by the supervisor. */
public record LogFile(Path path) {
    private static final long LARGE_BYTES = 32L * 1024 * 1024;
    private static final int TAIL_BYTES = 16 * 1024;

    ProcessBuilder.Redirect forAppending() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** The process keeps its file open for appending, so the file is copied and emptied, not moved. */
    void rotateWhenLarge() throws IOException {
        if (!Files.exists(path) || Files.size(path) < LARGE_BYTES) {
            return;
        }
        Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    /** The last lines, for a message about a process that would not start. */
    List<String> lastLines(int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
