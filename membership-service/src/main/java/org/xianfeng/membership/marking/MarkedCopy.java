package org.xianfeng.membership.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.PartStream;
import org.xianfeng.membership.packed.XmlPart;
import org.xianfeng.membership.workbook.SheetOutline;
import org.xianfeng.membership.workbook.Workbook;

/** A workbook as it was handed in, with coloured cells and one more column of notes; written as a stream. */
public final class MarkedCopy {
    private final Workbook workbook;
    private final SheetOutline sheet;

    public MarkedCopy(Workbook workbook, SheetOutline sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Writes it; the marks come from the top to the bottom. */
    public void write(Iterator<RowMarks> marks, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (InputStream file = workbook.source().open()) {
            PartStream parts = new PartStream(file, workbook.limits());
            for (@Nullable String name = parts.next(); name != null; name = parts.next()) {
                zip.putNextEntry(new ZipEntry(name));
                part(name, parts, marks, zip);
                parts.skipPart();
                zip.closeEntry();
            }
        } catch (XMLStreamException failure) {
            throw XmlPart.broken(failure);
        }
        zip.finish();
    }

    private void part(String name, PartStream part, Iterator<RowMarks> marks, ZipOutputStream zip)
            throws IOException, XMLStreamException {
        if (name.equals(sheet.part())) {
            XmlPart xml = xml(part);
            new SheetMarker(xml, new XmlCopy(xml, zip), marks, sheet.width(), workbook.styles()).run();
        } else if (name.equals("xl/styles.xml") && workbook.styles() > 0) {
            XmlPart xml = xml(part);
            new StylesMarker(xml, new XmlCopy(xml, zip)).run();
        } else {
            part.transferTo(zip);
        }
    }

    private XmlPart xml(InputStream part) {
        return new XmlPart(part, workbook.limits().cellCharacters());
    }
}
