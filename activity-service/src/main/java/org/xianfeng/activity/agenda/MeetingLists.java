package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Which meetings a branch, or a member, has: kept for reading, newest first. */
public interface MeetingLists {
    /** The first year the lists reach back to. */
    int FIRST_YEAR = 2010;

    /** Whose list it is. */
    record Owner(String key) {
        public static Owner branch(OrganisationId branch) {
            return new Owner("b:" + branch.value());
        }

        public static Owner member(MemberId member) {
            return new Owner("m:" + member.value());
        }
    }

    /** A line of a list: a meeting, and the start it was planned for. */
    record Line(Instant start, MeetingId meeting) {
        public static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::start)
                .thenComparing(line -> line.meeting().value())
                .reversed();

        boolean olderThan(Line other) {
            return NEWEST_FIRST.compare(this, other) > 0;
        }
    }

    /** Adds a meeting to each of the lists; harmless to repeat. */
    void add(Line line, Collection<Owner> owners);

    /** The newest lines, at most so many, that are older than the given one. */
    List<Line> newest(Owner owner, @Nullable Line olderThan, int most);

    /** How many meetings the owner has in the year of this instant. */
    int count(Owner owner, Instant inYearOf);
}
