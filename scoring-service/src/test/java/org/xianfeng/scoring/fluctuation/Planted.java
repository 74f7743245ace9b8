package org.xianfeng.scoring.fluctuation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.participation.CountedFacts;
import org.xianfeng.scoring.participation.MonthFacts;

/** Makes months of a branch by chance, from how they are meant to be. */
record Planted(List<Series> series, int from, int to, double newcomers, double leave, double exempt) {
    /** Meetings of one kind, at the same time of the day. */
    record Series(MeetingKind kind, int held, String day, int hour, double rate) {}

    static final Planted USUAL = new Planted(
            List.of(
                    new Series(MeetingKind.BRANCH_GENERAL_MEETING, 2, "10", 9, 0.95),
                    new Series(MeetingKind.PARTY_LESSON, 2, "12", 15, 0.8),
                    new Series(MeetingKind.THEME_PARTY_DAY, 4, "17", 9, 0.85)),
            0,
            40,
            0.85,
            0.05,
            0.05);

    Planted with(List<Series> other) {
        return new Planted(other, from, to, newcomers, leave, exempt);
    }

    Planted with(int at, Series other) {
        List<Series> changed = new ArrayList<>(series);
        changed.set(at, other);
        return with(changed);
    }

    /** Members from 40 on are newcomers, with a rate of their own. */
    MonthFacts month(int number, long seed) {
        Random random = new Random(seed);
        List<MeetingHeld> meetings = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; i < one.held(); i++) {
                StringBuilder letters = new StringBuilder(".".repeat(from));
                for (int member = from; member < to; member++) {
                    letters.append(letter(member >= 40 ? newcomers : one.rate(), random));
                }
                String at = "2026-0%d-%sT%02d:00:00+08:00".formatted(number, one.day(), one.hour());
                String instant = OffsetDateTime.parse(at).toInstant().toString();
                meetings.add(CountedFacts.held(
                        "b", "t" + number + "-" + meetings.size(), one.kind(), instant, letters.toString()));
            }
        }
        return CountedFacts.month(meetings);
    }

    private char letter(double rate, Random random) {
        if (random.nextDouble() < exempt) {
            return 'x';
        }
        if (random.nextDouble() < leave) {
            return 'v';
        }
        return random.nextDouble() < rate ? 'p' : 'a';
    }
}
