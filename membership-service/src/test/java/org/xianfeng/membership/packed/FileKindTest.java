package org.xianfeng.membership.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileKindTest {
    private static final byte[] OLD = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static Optional<WorkbookRefusal> refusal(byte[]... pieces) {
        FileKind kind = new FileKind();
        for (byte[] piece : pieces) {
            kind.look(piece, piece.length);
        }
        return kind.refusal();
    }

    @Test
    void a_csv_in_gbk_is_no_workbook_whatever_it_is_called() {
        byte[] csv = "姓名,性别,身份证号\n王建国,男,无\n".getBytes(Charset.forName("GBK"));
        assertThat(refusal(csv)).contains(WorkbookRefusal.NOT_A_WORKBOOK);
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8))).contains(WorkbookRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(new byte[] {'M', 'Z', 0, 0})).contains(WorkbookRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(new byte[] {'P', 'K'})).contains(WorkbookRefusal.NOT_A_WORKBOOK);
    }

    @Test
    void an_empty_file_is_called_empty() {
        assertThat(refusal()).contains(WorkbookRefusal.WORKBOOK_EMPTY);
    }

    @Test
    void an_old_workbook_and_one_with_a_password_are_told_apart() {
        assertThat(refusal(OLD, new byte[600])).contains(WorkbookRefusal.OLD_WORKBOOK);
        byte[] hidden = "EEncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] first = java.util.Arrays.copyOf(hidden, 7);
        byte[] second = java.util.Arrays.copyOfRange(hidden, 7, hidden.length);
        assertThat(refusal(OLD, first, second)).contains(WorkbookRefusal.WORKBOOK_LOCKED);
    }

    @Test
    void what_is_packed_may_be_a_workbook_even_when_its_first_bytes_come_one_by_one() {
        assertThat(refusal(new byte[] {'P'}, new byte[] {'K'}, new byte[] {3}, new byte[] {4}))
                .isEmpty();
    }
}
