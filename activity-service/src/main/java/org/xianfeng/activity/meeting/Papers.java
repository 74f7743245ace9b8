package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.Valid;

/**
 * What is on file about a meeting.
 *
 * @param minutes the minutes, once filed
 * @param attachments at most 20
 */
public record Papers(@Nullable Minutes minutes, List<Attachment> attachments) {
    public static final Papers NONE = new Papers(null, List.of());
    public static final int MOST_ATTACHMENTS = 20;
    public static final int LONGEST_MINUTES = 20_000;

    /** The text of the minutes, and who filed it when. */
    public record Minutes(String text, String filedBy, Instant filedAt) {
        public Minutes {
            Valid.text("minutes", text, LONGEST_MINUTES);
        }
    }

    /**
     * A file that belongs to the meeting.
     *
     * @param name as it was given, without any path
     * @param type the media type found in its content
     * @param sha256 hash of its content, in hex
     */
    public record Attachment(
            String id, String name, String type, long bytes, String sha256, String filedBy, Instant filedAt) {
        public Attachment {
            Valid.id("attachmentId", id);
            Valid.text("name", name, MeetingPlan.LONGEST_TEXT);
        }
    }

    public Papers {
        attachments = Valid.list("attachments", attachments, MOST_ATTACHMENTS);
    }

    public Papers with(Minutes filed) {
        return new Papers(filed, attachments);
    }

    public Papers with(Attachment attachment) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.add(attachment);
        return new Papers(minutes, all);
    }

    public boolean full() {
        return attachments.size() == MOST_ATTACHMENTS;
    }
}
