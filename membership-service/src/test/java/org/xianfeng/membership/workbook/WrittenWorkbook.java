package org.xianfeng.membership.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xianfeng.membership.packed.CellAddress;
import org.xianfeng.membership.packed.WorkbookSource;

/** Writes workbooks as bytes, part by part, so that a test can make any of them wrong. */
public final class WrittenWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS_OF =
            "<Relationships xmlns=\"" + PACKAGE + "relationships\">%s</Relationships>";
    private static final String TYPES = "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> sheetXml = new ArrayList<>();
    private String workbookProperties = "";

    /** A sheet of texts; a text that begins with {@code <} stands for a cell in XML, {@code #} before digits for a number. */
    public WrittenWorkbook sheet(String name, List<List<String>> rows) {
        return sheet(name, rows, "");
    }

    public WrittenWorkbook sheet(String name, List<List<String>> rows, String behindTheRows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append(cell(
                        new CellAddress(column, row + 1).toString(),
                        rows.get(row).get(column)));
            }
            xml.append("</row>");
        }
        return sheetOf(
                name,
                xml.append("</sheetData>")
                        .append(behindTheRows)
                        .append("</worksheet>")
                        .toString());
    }

    public WrittenWorkbook sheetOf(String name, String xml) {
        sheets.add(name);
        sheetXml.add(xml);
        return this;
    }

    private static String cell(String address, String content) {
        if (content.isEmpty()) {
            return "";
        }
        if (content.startsWith("<")) {
            return "<c r=\"" + address + "\">" + content + "</c>";
        }
        if (content.startsWith("#")) {
            return "<c r=\"" + address + "\"><v>" + content.substring(1) + "</v></c>";
        }
        String text = content.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public WrittenWorkbook part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WrittenWorkbook countedFrom1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder(type("/xl/workbook.xml", "sheet.main"));
        for (int number = 1; number <= sheets.size(); number++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                    .formatted(sheets.get(number - 1), number, number));
            relations.append(relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            types.append(type("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
            put(all, "xl/worksheets/sheet" + number + ".xml", sheetXml.get(number - 1));
        }
        put(all, "[Content_Types].xml", TYPES.formatted(types));
        put(all, "_rels/.rels", RELATIONS_OF.formatted(relation("r1", "officeDocument", "xl/workbook.xml")));
        put(all, "xl/_rels/workbook.xml.rels", RELATIONS_OF.formatted(relations));
        put(
                all,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + workbookProperties + "<sheets>"
                        + list + "</sheets></workbook>");
        all.putAll(parts);
        return zip(all);
    }

    private static void put(Map<String, byte[]> all, String name, String content) {
        all.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, type);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    public WorkbookSource source() {
        byte[] bytes = bytes();
        return () -> new ByteArrayInputStream(bytes);
    }

    /** Packs parts as they are given. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
