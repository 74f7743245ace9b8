package org.xianfeng.scoring.fluctuation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.participation.CountedMeeting;
import org.xianfeng.scoring.participation.MonthFacts;

/** The meetings of a month and their lists, by kind, slot and turnover; a missing kind or slot stands for all of them. */
final class Tally {
    private final Map<String, long[]> meetings = new TreeMap<>();
    private final Map<String, long[]> rows = new TreeMap<>();

    Tally(MonthFacts facts, Function<String, Turnover> turnover) {
        for (CountedMeeting meeting : facts.held()) {
            String kind = meeting.kind().name();
            String slot = Slot.of(meeting.startedAt()).name();
            for (String key : new String[] {"", kind, kind + slot}) {
                meetings.computeIfAbsent(key, _ -> new long[1])[0]++;
            }
            meeting.marks().forEach((member, mark) -> {
                String group = turnover.apply(member).name();
                for (String key : new String[] {"", kind, kind + slot}) {
                    add(rows.computeIfAbsent(key + ":" + group, _ -> new long[4]), mark.status(), mark.isAttended());
                }
            });
        }
    }

    private static void add(long[] row, AttendanceStatus status, boolean attended) {
        row[0]++;
        row[1] += status == AttendanceStatus.EXEMPT ? 1 : 0;
        row[2] += status == AttendanceStatus.LEAVE ? 1 : 0;
        row[3] += attended ? 1 : 0;
    }

    long meetings(Key key) {
        return meetings.getOrDefault(key.meetings(), new long[1])[0];
    }

    /** How many were on the lists: all, exempt, on leave, attended. */
    long[] rows(Key key) {
        return rows.getOrDefault(key.meetings() + ":" + key.turnover().name(), new long[4]);
    }

    /** What is asked for, and how finely. */
    record Key(MeetingKind kind, Slot slot, Turnover turnover, int fineness) {
        String meetings() {
            return (fineness > 0 ? kind.name() : "") + (fineness > 1 ? slot.name() : "");
        }

        Key atMost(int coarser) {
            return new Key(kind, slot, turnover, coarser);
        }
    }
}
