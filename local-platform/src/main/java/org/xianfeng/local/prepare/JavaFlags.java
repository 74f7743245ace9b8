package org.xianfeng.local.prepare;

import java.nio.file.Path;
import java.util.List;

/** How every process of this machine runs: small heap, one collector thread, no optimising compiler. */
public record JavaFlags(int heapMb) {
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Training and running must agree on these, or the cache is refused. */
    public List<String> asList() {
        return List.of(
                "-Xmx" + heapMb + "m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-Dio.netty.eventLoopThreads=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
