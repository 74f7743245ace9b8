package org.xianfeng.membership.marking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xianfeng.membership.marking.RowMarks.Colour;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.membership.packed.XmlPart;

/** Copies the styles, and adds every cell style again with each colour as its background. */
final class StylesMarker {
    private final XmlPart from;
    private final XmlCopy copy;
    private int fills;

    StylesMarker(XmlPart from, XmlCopy copy) {
        this.from = from;
        this.copy = copy;
    }

    void run() throws XMLStreamException {
        for (int event = from.next(); event != XMLStreamConstants.END_DOCUMENT; event = from.next()) {
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            if (starts && (from.isAt("fills") || from.isAt("cellXfs"))) {
                copy.start(Map.of("count", ""));
                if (from.isAt("cellXfs")) {
                    cellStyles();
                }
            } else if (starts && from.isAt("fill")) {
                fills++;
                copy.event(event);
            } else if (event == XMLStreamConstants.END_ELEMENT && from.isAt("fills")) {
                addFills();
                copy.event(event);
            } else {
                copy.event(event);
            }
        }
        copy.finish();
    }

    private void addFills() throws XMLStreamException {
        XMLStreamWriter to = copy.to();
        for (Colour colour : Colour.values()) {
            copy.open("fill");
            copy.open("patternFill");
            to.writeAttribute("patternType", "solid");
            copy.open("fgColor");
            to.writeAttribute("rgb", colour.argb());
            to.writeEndElement();
            to.writeEndElement();
            to.writeEndElement();
        }
    }

    /** From the start of the list to its end. */
    private void cellStyles() throws XMLStreamException {
        List<Element> styles = new ArrayList<>();
        int event = from.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                styles.add(read());
            }
            event = from.next();
        }
        for (Element style : styles) {
            write(style, Map.of());
        }
        for (Colour colour : Colour.values()) {
            Map<String, String> filled = Map.of("fillId", Integer.toString(fills + colour.ordinal()), "applyFill", "1");
            for (Element style : styles) {
                write(style, filled);
            }
        }
        copy.event(event);
    }

    private record Element(String name, Map<String, String> attributes, List<Element> children) {}

    private Element read() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < from.reader().getAttributeCount(); at++) {
            attributes.put(
                    from.reader().getAttributeLocalName(at), from.reader().getAttributeValue(at));
        }
        Element element = new Element(from.reader().getLocalName(), attributes, new ArrayList<>());
        for (int event = from.next(); event != XMLStreamConstants.END_ELEMENT; event = from.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && element.name().equals("xf") && from.isAt("extLst")) {
                from.skip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element.children().add(read());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
            }
        }
        return element;
    }

    private void write(Element element, Map<String, String> changed) throws XMLStreamException {
        copy.open(element.name());
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.putAll(changed);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            copy.to().writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (Element child : element.children()) {
            write(child, Map.of());
        }
        copy.to().writeEndElement();
    }
}
