package org.xianfeng.activity.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.activity.door.Uploads;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.TestTokens;

/** Files on their way in and out. */
@ActivityIT
class AttachmentIT {
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private Town towns;

    @Autowired
    private MeterRegistry metrics;

    private Town town;
    private String meeting;

    @BeforeEach
    void found() {
        town = towns.founded();
        meeting = town.begun();
    }

    @Test
    void a_file_comes_back_as_it_was_and_only_as_a_download() {
        Answer attached = upload("十一月 纪要.pdf", SampleFiles.pdf()).expect(201);
        assertThat(attached.at("/type")).isEqualTo("application/pdf");
        Answer file = town.member(town.wang)
                .get(Town.path(meeting) + "/attachments/" + attached.at("/id"))
                .expect(200);
        assertThat(file.body()).isEqualTo(SampleFiles.pdf());
        assertThat(header(file, "content-type")).isEqualTo("application/pdf");
        assertThat(header(file, "content-disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(file, "content-security-policy")).contains("sandbox");
        assertThat(header(file, "cache-control")).contains("no-store");
        assertThat(town.officer().get(Town.path(meeting)).at("/attachments/0/name"))
                .isEqualTo("十一月 纪要.pdf");
    }

    @Test
    void a_file_of_nearly_twenty_megabytes_is_taken() {
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), 20 * MEGABYTE);
        Answer attached = upload("纪要.pdf", large).expect(201);
        assertThat(town.officer()
                        .get(Town.path(meeting) + "/attachments/" + attached.at("/id"))
                        .body())
                .isEqualTo(large);
    }

    @Test
    void a_renamed_program_is_refused_and_counted() {
        double before = refused("type-not-taken");
        upload("纪要.pdf", SampleFiles.windowsProgram()).expectProblem(415, "attachment-type-not-taken");
        upload("纪要.docx", SampleFiles.linuxProgram()).expectProblem(415, "attachment-type-not-taken");
        upload("纪要.docx", SampleFiles.zip("program.exe")).expectProblem(415, "attachment-type-not-taken");
        assertThat(refused("type-not-taken")).isEqualTo(before + 3);
        upload("纪要.exe", SampleFiles.pdf()).expectProblem(415, "attachment-name-misleads");
        assertThat(town.officer().get(Town.path(meeting)).json().at("/attachments"))
                .isEmpty();
    }

    @Test
    void what_is_no_file_is_refused() {
        upload("纪要.txt", new byte[0]).expectProblem(422, "attachment-empty");
        Answer otherField = town.officer()
                .send(
                        Town.path(meeting) + "/attachments",
                        request -> request.setHeader("Content-Type", Uploads.contentType())
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                                        Uploads.body("other", "a.txt", new byte[] {65}))));
        otherField.expectProblem(400, "attachment-missing");
        town.officer().post(Town.path(meeting) + "/attachments", Map.of()).expect(415);
    }

    @Test
    void a_file_of_more_than_twenty_megabytes_is_too_large() {
        upload("纪要.pdf", Arrays.copyOf(SampleFiles.pdf(), 20 * MEGABYTE + 1)).expect(413);
    }

    @Test
    void a_hundred_megabytes_are_cut_off_before_they_are_sent() throws IOException {
        Sent sent = sendWithout("Content-Length: " + 100 * MEGABYTE + "\r\n", false);
        assertThat(sent.status()).isEqualTo(413);
        assertThat(sent.megabytes()).as("megabytes sent before the answer").isLessThan(8);
    }

    @Test
    void a_hundred_megabytes_of_unknown_length_are_cut_off_at_the_limit_and_leave_nothing() throws IOException {
        long filesBefore = temporaryFiles();
        Sent sent = sendWithout("Transfer-Encoding: chunked\r\n", true);
        assertThat(sent.status()).isIn(413, 0);
        assertThat(sent.megabytes()).isLessThan(32);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(temporaryFiles()).isLessThanOrEqualTo(filesBefore));
        assertThat(town.officer().get(Town.path(meeting)).json().at("/attachments"))
                .isEmpty();
    }

    @Test
    void an_attachment_is_found_only_at_its_meeting() {
        String id = upload("纪要.pdf", SampleFiles.pdf()).expect(201).at("/id");
        String other = town.begun();
        town.officer().get(Town.path(other) + "/attachments/" + id).expectProblem(404, "not-found");
        town.officer().get(Town.path(meeting) + "/attachments/missing").expectProblem(404, "not-found");
        town.as("branch-officer@" + town.otherBranch)
                .get(Town.path(meeting) + "/attachments/" + id)
                .expectProblem(404, "not-found");
        town.as("member@" + town.branch)
                .get(Town.path(meeting) + "/attachments/" + id)
                .expectProblem(403, "forbidden");
        town.as("inspector@" + town.committee)
                .get(Town.path(meeting) + "/attachments/" + id)
                .expect(200);
    }

    /** What came back, and how much had been sent by then; status 0 when the connection was cut without an answer. */
    private record Sent(int status, long megabytes) {}

    /** Sends a hundred megabytes by hand, and stops as soon as the server answers or hangs up. */
    private Sent sendWithout(String length, boolean chunked) throws IOException {
        URI uri = town.anybody().uri(Town.path(meeting) + "/attachments");
        byte[] megabyte = new byte[MEGABYTE];
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(("POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                            + "\r\nAuthorization: Bearer " + TestTokens.with("branch-officer@" + town.branch)
                            + "\r\nContent-Type: " + Uploads.contentType() + "\r\n" + length + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            long sent = 0;
            try {
                write(out, Uploads.head("file", "a.pdf"), chunked);
                while (sent < 100 && in.available() == 0) {
                    write(out, megabyte, chunked);
                    sent++;
                }
            } catch (IOException hungUp) {
                return new Sent(status(in), sent);
            }
            return new Sent(status(in), sent);
        }
    }

    private static void write(OutputStream out, byte[] bytes, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(bytes);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    private static int status(InputStream in) {
        try {
            String line = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9)) : 0;
        } catch (IOException hungUp) {
            return 0;
        }
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("attachment"))
                    .count();
        }
    }

    private Answer upload(String name, byte[] content) {
        return Uploads.send(town.officer(), meeting, name, content);
    }

    private double refused(String reason) {
        Counter counter = metrics.find("xianfeng.attachments.refused")
                .tag("reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
