package org.xianfeng.membership.marking;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.XmlPart;

/** Writes again what is read, event by event, so that what is not understood stays as it was. */
final class XmlCopy {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XmlPart from;
    private final XMLStreamWriter to;

    XmlCopy(XmlPart from, OutputStream to) throws XMLStreamException {
        this.from = from;
        this.to = FACTORY.createXMLStreamWriter(to, "UTF-8");
        this.to.writeStartDocument("UTF-8", "1.0");
    }

    XMLStreamWriter to() {
        return to;
    }

    /** Writes the event that was read last. */
    void event(int event) throws XMLStreamException {
        XMLStreamReader reader = from.reader();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(Map.of());
            case XMLStreamConstants.END_ELEMENT -> to.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
                to.writeCharacters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            case XMLStreamConstants.CDATA -> to.writeCharacters(reader.getText());
            default -> {
                // comments and instructions are of no use to a spreadsheet
            }
        }
    }

    /** Writes the start of the element with other attributes: those with an empty value are left out. */
    void start(Map<String, String> changed) throws XMLStreamException {
        XMLStreamReader reader = from.reader();
        open(reader.getLocalName());
        for (int at = 0; at < reader.getNamespaceCount(); at++) {
            @Nullable String prefix = reader.getNamespacePrefix(at);
            String uri = text(reader.getNamespaceURI(at));
            if (prefix == null || prefix.isEmpty()) {
                to.writeDefaultNamespace(uri);
            } else {
                to.writeNamespace(prefix, uri);
            }
        }
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String prefix = text(reader.getAttributePrefix(at));
            String name = reader.getAttributeLocalName(at);
            if (!prefix.isEmpty()) {
                to.writeAttribute(prefix, text(reader.getAttributeNamespace(at)), name, reader.getAttributeValue(at));
            } else if (!changed.containsKey(name)) {
                to.writeAttribute(name, reader.getAttributeValue(at));
            }
        }
        for (Map.Entry<String, String> attribute : changed.entrySet()) {
            if (!attribute.getValue().isEmpty()) {
                to.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        }
    }

    /** Opens an element in the namespace of the one that was read last. */
    void open(String name) throws XMLStreamException {
        XMLStreamReader reader = from.reader();
        to.writeStartElement(text(reader.getPrefix()), name, text(reader.getNamespaceURI()));
    }

    void finish() throws XMLStreamException {
        to.writeEndDocument();
        to.flush();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
