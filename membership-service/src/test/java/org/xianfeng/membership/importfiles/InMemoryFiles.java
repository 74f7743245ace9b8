package org.xianfeng.membership.importfiles;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xianfeng.membership.packed.WorkbookSource;

/** Files for tests of rules. */
public final class InMemoryFiles implements WorkbookFiles {
    private final Map<String, byte[]> files = new HashMap<>();

    public boolean has(String id) {
        return files.containsKey(id);
    }

    @Override
    public Written write(String id, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        files.put(id, bytes);
        return new Written(bytes.length, "0".repeat(64));
    }

    @Override
    public WorkbookSource source(String id) {
        return () -> {
            byte[] bytes = files.get(id);
            if (bytes == null) {
                throw new FileNotFoundException(id);
            }
            return new ByteArrayInputStream(bytes);
        };
    }

    @Override
    public void delete(String id) {
        files.remove(id);
    }

    @Override
    public void dropOrphans(Instant writtenBefore) {
        // a test has none
    }
}
