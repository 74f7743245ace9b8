package org.xianfeng.membership.importdesk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.importfiles.WorkbookFiles.Written;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Upload;
import org.xianfeng.membership.importwork.ImportQueue;
import org.xianfeng.membership.packed.FileKind;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Takes a file in while it comes: it is sealed piece by piece and never stands anywhere as it is. First the file is
 * there, then its place in the queue, then the import: a crash between them leaves nothing that is not swept.
 */
final class ReceiveWorkbook {
    private final WorkbookFiles files;
    private final Imports imports;
    private final ImportQueue queue;
    private final NewIds ids;
    private final Clock clock;

    ReceiveWorkbook(WorkbookFiles files, Imports imports, ImportQueue queue, NewIds ids, Clock clock) {
        this.files = files;
        this.imports = imports;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is handed in, by whom and for what. */
    record Handed(ImportKind kind, List<OrganisationId> path, String fileName, String by) {}

    /** @throws WorkbookRefused when it cannot be a workbook */
    Import of(Handed handed, InputStream body) throws IOException {
        String id = ids.next();
        Seen seen = new Seen(body);
        Written written = files.write(id, seen);
        Optional<WorkbookRefusal> refusal = seen.kind.refusal();
        if (refusal.isPresent()) {
            files.delete(id);
            throw new WorkbookRefused(refusal.get());
        }
        Instant now = clock.instant();
        Upload upload = new Upload(handed.fileName(), now, handed.by(), written.bytes(), written.hash());
        Import first = Import.handedIn(id, handed.kind(), handed.path(), upload, now.plus(StartRun.KEPT));
        queue.put(id, now);
        imports.add(first);
        return first;
    }

    /** Looks at the bytes as they pass. */
    private static final class Seen extends FilterInputStream {
        private final FileKind kind = new FileKind();

        Seen(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) {
                kind.look(offset == 0 ? into : java.util.Arrays.copyOfRange(into, offset, offset + count), count);
            }
            return count;
        }
    }
}
