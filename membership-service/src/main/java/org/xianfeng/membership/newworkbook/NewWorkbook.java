package org.xianfeng.membership.newworkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a workbook of texts row by row, so that one of a hundred thousand rows takes no more memory than one of ten. All
 * cells are texts, also those that somebody fills in later: a number of 18 digits stays whole.
 */
public final class NewWorkbook {
    /** The rows that a sheet has room for. */
    public static final int MOST_ROWS = 1_048_576;

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TEXT_STYLE = "1";
    private static final String HEADER_STYLE = "2";
    private static final String STYLES = "<styleSheet xmlns=\"" + SHEETS + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private NewWorkbook() {}

    /** Writes the sheets; the stream stays open. */
    public static void write(List<NewSheet> sheets, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", types(sheets.size()));
        part(
                zip,
                "_rels/.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(zip, "xl/workbook.xml", workbook(sheets));
        part(zip, "xl/_rels/workbook.xml.rels", relations(parts(sheets.size())));
        part(zip, "xl/styles.xml", STYLES);
        for (int number = 1; number <= sheets.size(); number++) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + number + ".xml"));
            sheet(sheets.get(number - 1), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void sheet(NewSheet sheet, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("worksheet");
            xml.writeDefaultNamespace(SHEETS);
            headersStay(xml);
            widths(sheet.widths(), xml);
            xml.writeStartElement("sheetData");
            Iterator<List<String>> rows = sheet.rows();
            for (int row = 1; rows.hasNext(); row++) {
                if (row > MOST_ROWS) {
                    throw new IOException("more rows than a sheet has room for");
                }
                row(rows.next(), row == 1 ? HEADER_STYLE : TEXT_STYLE, xml);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static void headersStay(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        xml.writeAttribute("workbookViewId", "0");
        xml.writeEmptyElement("pane");
        xml.writeAttribute("ySplit", "1");
        xml.writeAttribute("topLeftCell", "A2");
        xml.writeAttribute("state", "frozen");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void widths(List<Integer> widths, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("cols");
        for (int column = 1; column <= widths.size(); column++) {
            xml.writeEmptyElement("col");
            xml.writeAttribute("min", Integer.toString(column));
            xml.writeAttribute("max", Integer.toString(column));
            xml.writeAttribute("width", Integer.toString(widths.get(column - 1)));
            xml.writeAttribute("style", TEXT_STYLE);
            xml.writeAttribute("customWidth", "1");
        }
        xml.writeEndElement();
    }

    private static void row(List<String> texts, String style, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("row");
        for (String text : texts) {
            xml.writeStartElement("c");
            xml.writeAttribute("s", style);
            if (!text.isEmpty()) {
                xml.writeAttribute("t", "inlineStr");
                xml.writeStartElement("is");
                xml.writeStartElement("t");
                xml.writeAttribute("xml:space", "preserve");
                xml.writeCharacters(CellText.harmless(text));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types(int sheets) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("workbook", "sheet.main")
                + type("styles", "styles")
                + each(sheets, number -> type("worksheets/sheet" + number, "worksheet"))
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String parts(int sheets) {
        return each(
                        sheets,
                        number -> "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                .formatted(number, RELATIONS, number))
                + "<Relationship Id=\"styles\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>";
    }

    private static String workbook(List<NewSheet> sheets) {
        return "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                + each(
                        sheets.size(),
                        number -> "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                                .formatted(sheets.get(number - 1).name(), number, number))
                + "</sheets></workbook>";
    }

    private static String each(int sheets, IntFunction<String> of) {
        return IntStream.rangeClosed(1, sheets).mapToObj(of).collect(Collectors.joining());
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }
}
