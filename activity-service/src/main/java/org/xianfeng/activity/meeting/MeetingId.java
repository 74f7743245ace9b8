package org.xianfeng.activity.meeting;

import java.util.Optional;
import org.xianfeng.contracts.Valid;

/** The opaque id of a meeting. */
public record MeetingId(String value) {
    public MeetingId {
        Valid.id("meetingId", value);
    }

    /** The id of this text, unless it is none. */
    public static Optional<MeetingId> parse(String text) {
        try {
            return Optional.of(new MeetingId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
