package org.xianfeng.membership.importfiles;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.xianfeng.membership.packed.WorkbookSource;

/** The files that were handed in, under their seal. */
public interface WorkbookFiles {
    /** What was written. */
    record Written(long bytes, String hash) {}

    /** Writes a file while it is read, in place of one with the same id. */
    Written write(String id, InputStream body) throws IOException;

    /** @throws java.io.FileNotFoundException when it is opened and gone */
    WorkbookSource source(String id);

    void delete(String id);

    /** Drops what was written before then and belongs to no import. */
    void dropOrphans(Instant writtenBefore);
}
