package org.xianfeng.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/** The one file of the embedded store, opened so that only an explicit commit writes. */
record StoreFile(Path path) {
    /** Above this size the file is compacted before it is opened: most of it is superseded data after a kill. */
    private static final long LARGE_BYTES = 256L * 1024 * 1024;

    private static final int COMPACTION_LIMIT_MS = 8_000;
    private static final int CACHE_MB = 24;

    MVStore open() {
        return open(path.toString());
    }

    static MVStore open(String name) {
        MVStore store = new MVStore.Builder()
                .fileName(name)
                .autoCommitDisabled()
                .cacheSize(CACHE_MB)
                .open();
        store.setVersionsToKeep(0);
        return store;
    }

    void compactWhenLarge() throws IOException {
        MVStoreTool.compactCleanUp(path.toString());
        if (Files.exists(path) && Files.size(path) > LARGE_BYTES) {
            MVStoreTool.compact(path.toString(), false);
        }
    }

    /** An orderly stop may take this long at most to give space back. */
    static void closeCompacted(MVStore store) {
        store.close(COMPACTION_LIMIT_MS);
    }
}
