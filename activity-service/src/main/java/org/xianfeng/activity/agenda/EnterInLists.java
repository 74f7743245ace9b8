package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Enters a meeting in the lists of its branch and of those expected.
 *
 * <p>Done before the meeting itself is stored: a crash in between leaves a line without a meeting, which is passed
 * over, and never a meeting without its line.
 */
public final class EnterInLists {
    public static final int MOST_IN_A_YEAR = 1_000;

    private final MeetingLists lists;

    public EnterInLists(MeetingLists lists) {
        this.lists = lists;
    }

    /** How many meetings a branch holds in the year of this instant. */
    public int count(OrganisationId branch, Instant inYearOf) {
        return lists.count(MeetingLists.Owner.branch(branch), inYearOf);
    }

    public void add(Meeting meeting) {
        List<MeetingLists.Owner> owners = new ArrayList<>();
        owners.add(MeetingLists.Owner.branch(meeting.branch()));
        meeting.plan().expected().forEach(member -> owners.add(MeetingLists.Owner.member(member)));
        lists.add(line(meeting), owners);
    }

    /** Enters it in the lists of members who are expected only now. */
    public void add(Meeting meeting, Collection<MemberId> newcomers) {
        lists.add(
                line(meeting),
                newcomers.stream().map(MeetingLists.Owner::member).toList());
    }

    private static MeetingLists.Line line(Meeting meeting) {
        return new MeetingLists.Line(meeting.plan().start(), meeting.id());
    }
}
