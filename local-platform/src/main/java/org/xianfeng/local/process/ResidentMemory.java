package org.xianfeng.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process takes of the machine's memory. */
public final class ResidentMemory {
    private static final long BYTES_PER_KB = 1024;

    private ResidentMemory() {}

    /** In bytes; 0 when the process is gone or the system does not say. */
    public static long ofProcess(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? fromStatus(Files.readAllLines(status)) : fromPs(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long fromStatus(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KB)
                .sum();
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.matches("\\d+") ? Long.parseLong(answer) * BYTES_PER_KB : 0;
    }
}
