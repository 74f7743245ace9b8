package org.xianfeng.membership.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook as XML, read forward only; a document type, which no workbook has, ends it. Names are local names. */
public final class XmlPart {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final int mostCharacters;

    public XmlPart(InputStream part, int mostCharacters) {
        this.mostCharacters = mostCharacters;
        try {
            this.reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException failure) {
            throw broken(failure);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    public XMLStreamReader reader() {
        return reader;
    }

    /** Goes on to the next start of an element; false at the end of the part. */
    public boolean nextStart() {
        int event;
        do {
            event = next();
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT);
        return event == XMLStreamConstants.START_ELEMENT;
    }

    public int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_UNSAFE);
            }
            return event;
        } catch (XMLStreamException failure) {
            throw broken(failure);
        }
    }

    public boolean isAt(String name) {
        return reader.getLocalName().equals(name);
    }

    /** The value of an attribute without a namespace. */
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** The value of an attribute in whatever namespace. */
    public @Nullable String anyAttribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Everything between here and the end of the element, with the texts of the elements {@code t} inside, if there are any. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int spoken = 0;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    spoken += isAt("rPh") || spoken > 0 ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    spoken -= spoken > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (spoken == 0) {
                        add(text);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
                default -> {
                    // comments and the like
                }
            }
        }
        return text.toString();
    }

    private void add(StringBuilder text) {
        if (text.length() + reader.getTextLength() > mostCharacters) {
            throw new WorkbookRefused(WorkbookRefusal.CELL_TOO_LONG, mostCharacters);
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Passes over the element that begins here. */
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> throw new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
                default -> {
                    // nothing of it is wanted
                }
            }
        }
    }

    /** A file that cannot be read just now is something else than a file that is not well formed. */
    public static RuntimeException broken(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException away
                        && !(away instanceof java.io.CharConversionException)
                ? new UncheckedIOException(away)
                : new WorkbookRefused(WorkbookRefusal.WORKBOOK_BROKEN);
    }
}
