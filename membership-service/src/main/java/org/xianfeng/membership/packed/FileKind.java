package org.xianfeng.membership.packed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells from its bytes, as they pass, whether a file can be a workbook at all: names and declared types prove nothing.
 * Workbooks with a password are packed as old ones are, and name what they hide.
 */
public final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final byte[] head = new byte[OLD.length];
    private int headLength;
    private int matched;
    private boolean locked;

    /** Looks at the next bytes of the file. */
    public void look(byte[] bytes, int length) {
        for (int at = 0; at < length && headLength < head.length; at++) {
            head[headLength++] = bytes[at];
        }
        for (int at = 0; at < length && !locked; at++) {
            if (bytes[at] != LOCKED[matched]) {
                matched = bytes[at] == LOCKED[0] ? 1 : 0;
            } else {
                matched++;
                locked = matched == LOCKED.length;
                matched %= LOCKED.length;
            }
        }
    }

    /** After the last byte: why it cannot be one. */
    public Optional<WorkbookRefusal> refusal() {
        if (headLength == 0) {
            return Optional.of(WorkbookRefusal.WORKBOOK_EMPTY);
        }
        if (startsWith(OLD)) {
            return Optional.of(locked ? WorkbookRefusal.WORKBOOK_LOCKED : WorkbookRefusal.OLD_WORKBOOK);
        }
        return startsWith(ZIP) ? Optional.empty() : Optional.of(WorkbookRefusal.NOT_A_WORKBOOK);
    }

    private boolean startsWith(byte[] signature) {
        for (int at = 0; at < signature.length; at++) {
            if (at >= headLength || head[at] != signature[at]) {
                return false;
            }
        }
        return true;
    }
}
