package org.xianfeng.membership.packed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook one after the other, as they are unpacked; whatever unpacks into too much is refused while it does. */
public final class PartStream extends InputStream {
    private static final long RATIO_FROM = 1 << 20;

    private final WorkbookLimits limits;
    private final Packed packed;
    private final ZipInputStream zip;
    private int parts;
    private long inflated;
    private long inflatedOfPart;
    private long packedBeforePart;

    public PartStream(InputStream file, WorkbookLimits limits) {
        this.limits = limits;
        this.packed = new Packed(file);
        this.zip = new ZipInputStream(packed);
    }

    /** The name of the next part, or null after the last; the stream then reads that part. */
    public @Nullable String next() throws IOException {
        try {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return null;
            }
            parts++;
            if (parts > limits.parts()) {
                throw new WorkbookRefused(WorkbookRefusal.TOO_MANY_PARTS, limits.parts());
            }
            inflatedOfPart = 0;
            packedBeforePart = packed.read;
            return entry.getName();
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
    }

    /** Unpacks the rest of the part, so that nothing in it goes unseen. */
    public void skipPart() throws IOException {
        byte[] thrownAway = new byte[8192];
        while (read(thrownAway, 0, thrownAway.length) >= 0) {
            continue;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = zip.read(into, offset, length);
            if (count > 0) {
                measure(count);
            }
            return count;
        } catch (ZipException | EOFException _) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
    }

    private void measure(int count) {
        inflated += count;
        inflatedOfPart += count;
        long packedOfPart = Math.max(1, packed.read - packedBeforePart);
        boolean swells = inflatedOfPart > RATIO_FROM && inflatedOfPart / packedOfPart > limits.ratio();
        if (inflated > limits.inflatedBytes() || swells) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_INFLATES_TOO_MUCH);
        }
    }

    /** A reader of XML closes what it read from; the parts that follow are still wanted. */
    @Override
    public void close() {
        // the file is closed by who opened it
    }

    private static final class Packed extends FilterInputStream {
        private long read;

        Packed(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
