package org.xianfeng.activity.agenda;

import java.util.Collection;
import java.util.Map;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;

/** Who was seen at meetings. */
public interface Presences {
    /** Those of the members who were seen at the meeting. */
    Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members);

    /** Those of the meetings at which the member was seen. */
    Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings);
}
