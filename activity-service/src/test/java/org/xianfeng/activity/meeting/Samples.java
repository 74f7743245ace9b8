package org.xianfeng.activity.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** A branch, its members and a meeting, for tests. */
public final class Samples {
    public static final OrganisationId BRANCH = new OrganisationId("branch-1");
    public static final MemberId ZHANG = new MemberId("zhang");
    public static final MemberId LI = new MemberId("li");
    public static final MemberId WANG = new MemberId("wang");
    public static final MemberId ZHAO = new MemberId("zhao");
    public static final MemberId STRANGER = new MemberId("stranger");
    public static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private Samples() {}

    public static MeetingPlan plan() {
        return new MeetingPlan(
                BRANCH,
                MeetingKind.THEME_PARTY_DAY,
                "十一月主题党日",
                START,
                START.plus(Duration.ofHours(2)),
                "三楼会议室",
                null,
                List.of(ZHANG, LI, WANG, ZHAO),
                true);
    }

    public static PlannedMeeting planned(String id) {
        return PlannedMeeting.of(new MeetingId(id), plan());
    }

    /** A planned meeting of named members. */
    public static PlannedMeeting ofNamed(String id, List<MemberId> expected) {
        MeetingPlan plan = plan();
        return PlannedMeeting.of(
                new MeetingId(id),
                new MeetingPlan(
                        plan.branch(),
                        MeetingKind.BRANCH_COMMITTEE_MEETING,
                        plan.title(),
                        plan.start(),
                        plan.end(),
                        plan.place(),
                        null,
                        expected,
                        false));
    }

    /** A meeting in session in these meetings, begun on time. */
    public static MeetingInSession begun(Meetings meetings, String id) {
        PlannedMeeting planned = planned(id);
        MeetingInSession begun = planned.start(START, planned.plan().expected());
        meetings.add(planned, List.of());
        meetings.save(begun, List.of());
        return begun;
    }
}
