package org.xianfeng.activity.minutes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds out what an uploaded file really is. */
final class FileTypes {
    private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");
    private static final int MOST_ENTRIES = 10_000;

    private final ContentInspection inspection;

    FileTypes(ContentInspection inspection) {
        this.inspection = inspection;
    }

    /** The type of the file, if it is one of those taken. */
    Optional<FileType> of(Path file) throws IOException {
        String found = inspection.mediaTypeOf(file);
        return PACKAGES.contains(found) ? insidePackage(file) : FileType.of(found);
    }

    /**
     * Word and Excel files are zip files, so their table of contents decides; nothing is unpacked. Those with macros
     * are not taken, whatever their name.
     */
    private static Optional<FileType> insidePackage(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean office = zip.size() <= MOST_ENTRIES && zip.getEntry("[Content_Types].xml") != null;
            boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            if (!office || macros) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(FileType.XLSX) : Optional.empty();
        } catch (ZipException _) {
            return Optional.empty();
        }
    }
}
