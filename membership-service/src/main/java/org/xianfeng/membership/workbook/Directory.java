package org.xianfeng.membership.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.membership.packed.XmlPart;

/** What the parts of a workbook say of each other: which sheets there are, and in which part each stands. */
final class Directory {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final WorkbookLimits limits;
    private final Set<String> parts = new HashSet<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private boolean countsFrom1904;
    private int styles;

    Directory(WorkbookLimits limits) {
        this.limits = limits;
    }

    /** A sheet, by the name a person gave it. */
    record Sheet(String name, String part, boolean hidden) {}

    private record Listed(String name, String relation, boolean hidden) {}

    void look(String name, InputStream part) {
        if (!parts.add(name)) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
        if (name.endsWith("vbaProject.bin")) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_WITH_MACROS);
        }
        switch (name) {
            case "[Content_Types].xml" -> readTypes(xml(part));
            case WORKBOOK -> readWorkbook(xml(part));
            case "xl/_rels/workbook.xml.rels" -> readRelations(xml(part));
            case "xl/styles.xml" -> readStyles(xml(part));
            default -> {
                // pictures, themes, sheets: unpacked and thus measured, and read later if at all
            }
        }
    }

    private XmlPart xml(InputStream part) {
        return new XmlPart(part, limits.cellCharacters());
    }

    private static void readTypes(XmlPart xml) {
        while (xml.nextStart()) {
            String type = xml.attribute("ContentType");
            if (type != null && type.contains("macroEnabled")) {
                throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_WITH_MACROS);
            }
        }
    }

    private void readWorkbook(XmlPart xml) {
        while (xml.nextStart()) {
            if (xml.isAt("workbookPr")) {
                String told = xml.attribute("date1904");
                countsFrom1904 = "1".equals(told) || "true".equals(told);
            } else if (xml.isAt("sheet")) {
                list(xml);
            }
        }
    }

    private void list(XmlPart xml) {
        if (listed.size() >= limits.sheets()) {
            throw new WorkbookRefused(WorkbookRefusal.TOO_MANY_SHEETS, limits.sheets());
        }
        @Nullable String name = xml.attribute("name");
        @Nullable String relation = xml.anyAttribute("id");
        @Nullable String state = xml.attribute("state");
        if (name != null && relation != null) {
            listed.add(new Listed(name, relation, state != null && !state.equals("visible")));
        }
    }

    private void readRelations(XmlPart xml) {
        while (xml.nextStart()) {
            @Nullable String id = xml.attribute("Id");
            @Nullable String target = xml.attribute("Target");
            if (id != null && target != null) {
                targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void readStyles(XmlPart xml) {
        while (xml.nextStart()) {
            if (xml.isAt("cellXfs")) {
                styles = countChildren(xml);
            }
        }
    }

    private static int countChildren(XmlPart xml) {
        int count = 0;
        while (xml.nextStart() && xml.isAt("xf")) {
            count++;
            xml.skip();
        }
        return count;
    }

    /** @throws WorkbookRefused when this is some other kind of file that is packed in the same way, or not the whole of it */
    void check() {
        if (!parts.contains(WORKBOOK)) {
            throw new WorkbookRefused(WorkbookRefusal.NOT_A_WORKBOOK);
        }
        if (sheetsByPart().size() < listed.size() || listed.isEmpty()) {
            throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
        }
    }

    Map<String, Sheet> sheetsByPart() {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Listed one : listed) {
            @Nullable String part = targets.get(one.relation());
            if (part != null && parts.contains(part)) {
                sheets.put(part, new Sheet(one.name(), part, one.hidden()));
            }
        }
        return sheets;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    int styles() {
        return styles;
    }
}
