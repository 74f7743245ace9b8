package org.xianfeng.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DemoWorkbookTest {
    private static final int IDENTITY = 5;
    private static final int POST = 12;

    private final Bureau bureau = Bureau.invent();

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }

    @Test
    void every_member_has_a_row_and_every_organisation_below_the_bureau_too() {
        assertThat(DemoWorkbook.members(bureau))
                .hasSize(1 + 618)
                .allSatisfy(row -> assertThat(row).hasSize(16));
        assertThat(DemoWorkbook.organisations(bureau)).hasSize(1 + 34);
        assertThat(column(DemoWorkbook.members(bureau), POST))
                .filteredOn("书记"::equals)
                .hasSize(30);
    }

    @Test
    void numbers_are_well_formed_nobodys_and_stand_once() {
        List<String> identities = column(DemoWorkbook.members(bureau), IDENTITY);
        assertThat(identities)
                .doesNotHaveDuplicates()
                .allSatisfy(identity ->
                        assertThat(identity).matches("119999\\d{11}[0-9X]").satisfies(DemoWorkbookTest::addsUp));
        assertThat(column(DemoWorkbook.members(bureau), 15))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("1990000\\d{4}"));
    }

    /** The sum of GB 11643 (ISO 7064, MOD 11-2): digits times powers of two leave one. */
    private static void addsUp(String identity) {
        int sum = 0;
        for (int place = 0; place < identity.length(); place++) {
            int digit = identity.charAt(place) == 'X' ? 10 : identity.charAt(place) - '0';
            sum += digit * ((1 << (identity.length() - 1 - place)) % 11);
        }
        assertThat(sum % 11).isOne();
    }

    @Test
    void it_is_a_workbook_whose_parts_can_be_read_and_the_same_bytes_every_time() throws Exception {
        byte[] bytes = DemoWorkbook.of(bureau);
        assertThat(DemoWorkbook.of(Bureau.invent())).isEqualTo(bytes);
        Map<String, Document> parts = parts(bytes);
        assertThat(parts.get("xl/worksheets/sheet1.xml")
                        .getElementsByTagName("row")
                        .getLength())
                .isEqualTo(619);
        assertThat(parts.get("xl/workbook.xml").getElementsByTagName("sheet").getLength())
                .isEqualTo(2);
    }

    private static Map<String, Document> parts(byte[] bytes) throws Exception {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), parsed(zip.readAllBytes()));
            }
        }
        return parts;
    }

    private static Document parsed(byte[] xml) throws Exception {
        try (ByteArrayInputStream stream = new ByteArrayInputStream(xml)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
