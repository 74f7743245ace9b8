package org.xianfeng.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The bureau as its offices would hand it in: a workbook with a sheet of its organisations and one of its members, in
 * the layout of the member information table. The same bytes every time.
 */
public final class DemoWorkbook {
    public static final String FILE_NAME = "demo-bureau.xlsx";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Map<String, String> KINDS = Map.of("committee", "党委", "general-branch", "党总支");
    private static final List<String> POSTS = List.of("书记", "副书记", "组织委员", "宣传委员", "纪检委员");
    private static final int COMMITTEE_FROM = 7;

    private DemoWorkbook() {}

    public static byte[] of(Bureau bureau) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("workbook", "sheet.main")
                        + type("worksheets/sheet1", "worksheet")
                        + type("worksheets/sheet2", "worksheet")
                        + "</Types>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "worksheet", "worksheets/sheet2.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                        + "<sheet name=\"党员名册\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "<sheet name=\"党组织\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", sheet(members(bureau)));
        parts.put("xl/worksheets/sheet2.xml", sheet(organisations(bureau)));
        return packed(parts);
    }

    static List<List<String>> members(Bureau bureau) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "序号",
                "姓名",
                "性别",
                "民族",
                "出生日期",
                "公民身份证号",
                "学历",
                "入党日期",
                "转正日期",
                "人员类别",
                "所在党支部",
                "进入当前党支部日期",
                "党内职务",
                "任职日期",
                "在岗状况",
                "联系电话"));
        for (Bureau.Branch branch : bureau.branches()) {
            int posts = branch.people().size() < COMMITTEE_FROM ? 1 : POSTS.size();
            for (int place = 0; place < branch.people().size(); place++) {
                rows.add(
                        member(rows.size(), branch, branch.people().get(place), place < posts ? POSTS.get(place) : ""));
            }
        }
        return rows;
    }

    private static List<String> member(int row, Bureau.Branch branch, Bureau.Person person, String post) {
        return List.of(
                Integer.toString(row),
                person.name(),
                InventedNumbers.isMan(person) ? "男" : "女",
                "汉族",
                InventedNumbers.birthDate(person).toString(),
                InventedNumbers.identity(person),
                person.retired() ? "大学专科" : "大学本科",
                person.joinedOn().toString(),
                person.formal() ? person.joinedOn().plusYears(1).toString() : "",
                person.formal() ? "正式党员" : "预备党员",
                branch.name(),
                person.joinedOn().toString(),
                post,
                post.isEmpty() ? "" : "2024-01-01",
                person.retired() ? "退休" : "在职",
                InventedNumbers.phone(person));
    }

    /** All below the bureau, from above to below; what has nothing above it stands below what is imported into. */
    static List<List<String>> organisations(Bureau bureau) {
        Map<String, String> names = new HashMap<>(Map.of(Bureau.ROOT, ""));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("组织名称", "组织类别", "上级组织"));
        bureau.units().stream().filter(unit -> !unit.id().equals(Bureau.ROOT)).forEach(unit -> {
            names.put(unit.id(), unit.name());
            rows.add(List.of(unit.name(), KINDS.get(unit.kind()), names.get(unit.parentId())));
        });
        bureau.branches().forEach(branch -> rows.add(List.of(branch.name(), "党支部", names.get(branch.parentId()))));
        return rows;
    }

    private static String sheet(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(DemoWorkbook::cell).collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining(
                        "", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>", "</sheetData></worksheet>"));
    }

    private static String cell(String text) {
        return text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(PACKED);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
