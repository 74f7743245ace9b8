package org.xianfeng.activity.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.activity.meeting.InMemoryMeetings;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MovableClock;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.activity.meeting.Samples;
import org.xianfeng.activity.minutes.AttachOutcome.Attached;
import org.xianfeng.activity.minutes.AttachOutcome.Reason;
import org.xianfeng.activity.minutes.AttachOutcome.Refused;

class AttachFileTest {
    private static final MeetingId MEETING = new MeetingId("meeting-1");

    @TempDir
    Path folder;

    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryAttachmentContents contents = new InMemoryAttachmentContents();
    private final AtomicInteger ids = new AtomicInteger();
    private final AttachFile attach = new AttachFile(
            meetings,
            contents,
            new FileTypes(new MinutesConfiguration().contentInspection()),
            () -> "file-" + ids.incrementAndGet(),
            new MovableClock(Samples.START));

    AttachFileTest() {
        meetings.add(Samples.planned("meeting-1"), List.of());
    }

    @Test
    void a_file_that_is_what_its_name_says_is_attached() throws IOException {
        Papers.Attachment attachment = ((Attached) attach("纪要.pdf", SampleFiles.pdf())).attachment();
        assertThat(attachment.type()).isEqualTo("application/pdf");
        assertThat(attachment.bytes()).isEqualTo(SampleFiles.pdf().length);
        assertThat(attachment.sha256()).hasSize(64);
        assertThat(contents.open(attachment.id()).orElseThrow().readAllBytes()).isEqualTo(SampleFiles.pdf());
        assertThat(attachments()).containsExactly(attachment);
    }

    @Test
    void a_program_renamed_to_pdf_is_refused() throws IOException {
        assertThat(attach("纪要.pdf", SampleFiles.windowsProgram())).isEqualTo(new Refused(Reason.TYPE_NOT_TAKEN));
        assertNothingIsStored();
    }

    @Test
    void a_good_file_named_as_a_program_is_refused() throws IOException {
        assertThat(attach("纪要.exe", SampleFiles.pdf())).isEqualTo(new Refused(Reason.NAME_MISLEADS));
        assertNothingIsStored();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(attach("纪要.txt", new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
    }

    @Test
    void a_file_of_more_than_twenty_megabytes_is_refused() throws IOException {
        byte[] large = java.util.Arrays.copyOf(SampleFiles.pdf(), 20 * 1024 * 1024 + 1);
        assertThat(attach("纪要.pdf", large)).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertNothingIsStored();
    }

    @Test
    void the_twenty_first_attachment_is_refused_and_leaves_nothing_behind() throws IOException {
        for (int i = 0; i < Papers.MOST_ATTACHMENTS; i++) {
            attach("照片.png", SampleFiles.png());
        }
        assertThat(attach("照片.png", SampleFiles.png())).isEqualTo(new Refused(Reason.TOO_MANY));
        assertThat(contents.contents).hasSize(Papers.MOST_ATTACHMENTS);
    }

    @Test
    void a_request_answered_again_after_a_crash_attaches_its_file_once() throws IOException {
        AttachOutcome first = attach("纪要.pdf", SampleFiles.pdf());
        ids.set(0);
        assertThat(attach("纪要.pdf", SampleFiles.pdf())).isEqualTo(first);
        assertThat(attachments()).hasSize(1);
        assertThat(contents.contents).hasSize(1);
    }

    @Test
    void a_file_for_an_unknown_meeting_leaves_nothing_behind() throws IOException {
        Path file = Files.write(folder.resolve("upload"), SampleFiles.pdf());
        AttachFile.Upload upload = new AttachFile.Upload(FileName.of("纪要.pdf"), file, "officer");
        assertThat(attach.of(new MeetingId("other"), upload)).isEqualTo(new Refused(Reason.MEETING_UNKNOWN));
        assertNothingIsStored();
    }

    @Test
    void names_lose_their_paths_and_what_cannot_be_seen() {
        assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.of("C:\\temp\\纪要.pdf").value()).isEqualTo("纪要.pdf");
        assertThat(FileName.of("a\r\nSet-Cookie: x\u202efdp.exe").value()).isEqualTo("aSet-Cookie xfdp.exe");
        assertThat(FileName.of("长".repeat(300) + ".pdf").value()).hasSize(120).endsWith(".pdf");
        assertThat(FileName.of(null).value()).isEqualTo("unnamed");
        assertThat(FileName.of("/").value()).isEqualTo("unnamed");
    }

    private AttachOutcome attach(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("upload"), content);
        return attach.of(MEETING, new AttachFile.Upload(FileName.of(name), file, "officer"));
    }

    private List<Papers.Attachment> attachments() {
        return meetings.find(MEETING).orElseThrow().papers().attachments();
    }

    private void assertNothingIsStored() {
        assertThat(attachments()).isEmpty();
        assertThat(contents.contents).isEmpty();
    }
}
