package org.xianfeng.activity.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {
    @TempDir
    Path folder;

    private final FileTypes types = new FileTypes(new MinutesConfiguration().contentInspection());

    @Test
    void every_type_that_is_taken_is_known_by_its_content() throws IOException {
        assertThat(types.of(file(SampleFiles.pdf()))).contains(FileType.PDF);
        assertThat(types.of(file(SampleFiles.png()))).contains(FileType.PNG);
        assertThat(types.of(file(SampleFiles.jpeg()))).contains(FileType.JPEG);
        assertThat(types.of(file(SampleFiles.docx()))).contains(FileType.DOCX);
        assertThat(types.of(file(SampleFiles.xlsx()))).contains(FileType.XLSX);
        assertThat(types.of(file("会议纪要：全体到会。\n".getBytes(StandardCharsets.UTF_8))))
                .contains(FileType.TEXT);
    }

    @Test
    void programs_are_not_taken() throws IOException {
        assertThat(types.of(file(SampleFiles.windowsProgram()))).isEmpty();
        assertThat(types.of(file(SampleFiles.linuxProgram()))).isEmpty();
        assertThat(types.of(file("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void pages_and_archives_are_not_taken() throws IOException {
        assertThat(types.of(
                        file("<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(types.of(file("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                        .getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(types.of(file(SampleFiles.zip("program.exe")))).isEmpty();
    }

    @Test
    void office_files_with_macros_are_not_taken() throws IOException {
        assertThat(types.of(file(SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))))
                .isEmpty();
    }

    @Test
    void a_program_with_an_office_file_behind_it_is_a_program() throws IOException {
        assertThat(types.of(file(SampleFiles.joined(SampleFiles.windowsProgram(), SampleFiles.docx()))))
                .isEmpty();
    }

    @Test
    void a_broken_package_is_not_taken() throws IOException {
        byte[] docx = SampleFiles.docx();
        byte[] cut = java.util.Arrays.copyOf(docx, docx.length / 2);
        assertThat(types.of(file(cut))).isEmpty();
    }

    @Test
    void names_end_as_the_type_demands() {
        assertThat(FileType.JPEG.named("照片.JPG")).isTrue();
        assertThat(FileType.PDF.named("minutes.exe")).isFalse();
        assertThat(FileType.PDF.named("minutes")).isFalse();
        assertThat(FileType.PDF.named("minutes.pdf.exe")).isFalse();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", null), content);
    }
}
