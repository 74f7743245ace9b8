package org.xianfeng.activity.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.activity.minutes.AttachOutcome.Attached;
import org.xianfeng.activity.minutes.AttachOutcome.Reason;
import org.xianfeng.activity.minutes.AttachOutcome.Refused;
import org.xianfeng.starter.identity.NewIds;

/** Attaches a file to a meeting, if it is what its name says and of a type that is taken. */
final class AttachFile {
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Meetings meetings;
    private final AttachmentContents contents;
    private final FileTypes types;
    private final NewIds ids;
    private final Clock clock;

    AttachFile(Meetings meetings, AttachmentContents contents, FileTypes types, NewIds ids, Clock clock) {
        this.meetings = meetings;
        this.contents = contents;
        this.types = types;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file as it was sent: its name, where its content lies for now, and the account that sent it. */
    record Upload(FileName name, Path content, String by) {}

    AttachOutcome of(MeetingId id, Upload upload) throws IOException {
        long bytes = Files.size(upload.content());
        if (bytes == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (bytes > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        Optional<FileType> type = types.of(upload.content());
        if (type.isEmpty()) {
            return new Refused(Reason.TYPE_NOT_TAKEN);
        }
        if (!type.get().named(upload.name().value())) {
            return new Refused(Reason.NAME_MISLEADS);
        }
        Papers.Attachment attachment = new Papers.Attachment(
                ids.next(),
                upload.name().value(),
                type.get().mediaType(),
                bytes,
                Sha256.of(upload.content()),
                upload.by(),
                clock.instant());
        return store(id, attachment, upload.content());
    }

    /** The content first: a crash in between leaves content without an entry, and never an entry without content. */
    private AttachOutcome store(MeetingId id, Papers.Attachment attachment, Path content) throws IOException {
        try (InputStream bytes = Files.newInputStream(content)) {
            contents.add(attachment.id(), bytes);
        }
        AttachOutcome outcome = meetings.decide(() -> meetings.find(id)
                .map(meeting -> enter(meeting, attachment))
                .orElseGet(() -> new Refused(Reason.MEETING_UNKNOWN)));
        if (outcome instanceof Refused) {
            contents.remove(attachment.id());
        }
        return outcome;
    }

    private AttachOutcome enter(Meeting meeting, Papers.Attachment attachment) {
        Optional<Papers.Attachment> before = meeting.papers().attachments().stream()
                .filter(one -> one.id().equals(attachment.id()))
                .findFirst();
        if (before.isPresent()) {
            return new Attached(before.get());
        }
        if (meeting.papers().full()) {
            return new Refused(Reason.TOO_MANY);
        }
        meetings.save(meeting.with(meeting.papers().with(attachment)), List.of());
        return new Attached(attachment);
    }
}
