package org.xianfeng.membership.importdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.membership.layout.FindColumns;
import org.xianfeng.membership.layout.FoundColumns;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.LayoutOutcome;
import org.xianfeng.membership.layout.LayoutRefusal;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.layout.ShippedLayouts;
import org.xianfeng.membership.newworkbook.NewWorkbook;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.workbook.Workbook;

class ImportTemplateTest {
    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (var in = ImportTemplateTest.class.getResourceAsStream("/" + file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return texts;
    }

    private static byte[] template(Layout layout, Properties texts) throws IOException {
        ImportTemplate template = new ImportTemplate(layout, name -> {
            assertThat(texts).containsKey(name);
            return texts.getProperty(name);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NewWorkbook.write(template.sheets("名册"), out);
        return out.toByteArray();
    }

    private static LayoutOutcome found(Layout layout, byte[] file) throws IOException {
        Workbook workbook = Workbook.open(() -> new ByteArrayInputStream(file), WorkbookLimits.USUAL);
        return new FindColumns(layout, Set.of()).in(workbook.outlines());
    }

    @ParameterizedTest
    @CsvSource({
        "members, messages.properties",
        "members, messages_en.properties",
        "organisations, messages.properties",
        "organisations, messages_en.properties"
    })
    void filled_in_it_is_read_and_as_it_is_it_has_no_rows(String kind, String language) throws IOException {
        Layout layout = kind.equals("members")
                ? ShippedLayouts.layouts().members()
                : ShippedLayouts.layouts().organisations();
        byte[] empty = template(layout, texts(language));
        assertThat(found(layout, empty))
                .isInstanceOfSatisfying(
                        LayoutOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(LayoutRefusal.NO_ROWS_BELOW_HEADERS));

        byte[] filled = filledIn(empty);
        List<Meaning> all = Arrays.stream(Meaning.values())
                .filter(layout.headers()::containsKey)
                .toList();
        assertThat(found(layout, filled)).isInstanceOfSatisfying(LayoutOutcome.Found.class, found -> {
            assertThat(found.columns().columns().stream()
                            .map(FoundColumns.Column::meaning)
                            .flatMap(Optional::stream))
                    .containsExactlyElementsOf(all);
            assertThat(found.columns().headerRow()).isOne();
        });
    }

    private static byte[] filledIn(byte[] empty) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("虚构");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
