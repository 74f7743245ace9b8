package org.xianfeng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

/** A committee with two branches, told by membership events, and what people in it do by HTTP; one for every test. */
public final class Town {
    public static final String API = "/api/activity";

    public final String committee = id("committee");
    public final String branch = id("branch");
    public final String otherBranch = id("branch");
    public final String zhang = id("zhang");
    public final String li = id("li");
    public final String wang = id("wang");
    public final String zhao = id("zhao");
    public final String stranger = id("stranger");

    private final Calls calls;
    private final EventPublisher events;
    private final Roster roster;
    private final Clock clock;

    public Town(Calls calls, EventPublisher events, Roster roster, Clock clock) {
        this.calls = calls;
        this.events = events;
        this.roster = roster;
        this.clock = clock;
    }

    /** A new town whose people are on the roster. */
    public Town founded() {
        Town town = new Town(calls, events, roster, clock);
        town.found();
        return town;
    }

    private void found() {
        events.publish(
                committee, new OrganisationCreated(committee, null, OrganisationKind.COMMITTEE, "党委 " + committee, 1));
        for (String one : List.of(branch, otherBranch)) {
            events.publish(one, new OrganisationCreated(one, committee, OrganisationKind.BRANCH, "支部 " + one, 1));
        }
        List<String> own = List.of(zhang, li, wang, zhao);
        own.forEach(member -> register(member, branch));
        register(stranger, otherBranch);
        Awaitility.await("roster").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(roster.pathOf(new OrganisationId(branch))).hasSize(2);
            assertThat(roster.pathOf(new OrganisationId(otherBranch))).hasSize(2);
            assertThat(roster.membersOf(new OrganisationId(branch))).hasSize(4);
            assertThat(roster.member(new MemberId(stranger))).isPresent();
        });
    }

    /** Puts a member on the roster; the caller waits for it. */
    public void register(String member, String into) {
        events.publish(
                into,
                new MemberRegistered(
                        member, into, null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 7, 1), 1));
    }

    public Calls anybody() {
        return calls;
    }

    public Calls as(String... grants) {
        return calls.as(TestTokens.with(grants));
    }

    public Calls officer() {
        return as("branch-officer@" + branch);
    }

    /** A member of this town's branch, with the grant every member has. */
    public Calls member(String member) {
        return calls.as(TestTokens.member(member, "member@" + branch));
    }

    /** A meeting of the whole branch that begins now. */
    public Map<String, Object> newMeeting() {
        Instant now = clock.instant();
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("branchId", branch);
        meeting.put("kind", "theme-party-day");
        meeting.put("title", "十一月主题党日");
        meeting.put("plannedStart", now.toString());
        meeting.put("plannedEnd", now.plus(Duration.ofHours(2)).toString());
        meeting.put("place", "三楼会议室");
        return meeting;
    }

    public Map<String, Object> newMeeting(String field, Object value) {
        Map<String, Object> meeting = newMeeting();
        meeting.put(field, value);
        return meeting;
    }

    /** The id of a new planned meeting. */
    public String planned() {
        return officer().post(API + "/meetings", newMeeting()).expect(201).at("/id");
    }

    /** The id of a new meeting in session. */
    public String begun() {
        String meeting = planned();
        act(meeting, "/start", Map.of());
        return meeting;
    }

    /** The id of a new closed meeting at which only Zhang was. */
    public String closed() {
        String meeting = begun();
        checkIn(meeting, zhang);
        act(meeting, "/close", Map.of());
        return meeting;
    }

    /** An officer does something with a meeting that succeeds. */
    public void act(String meeting, String what, Object body) {
        officer().post(path(meeting) + what, body).expect(200);
    }

    public void checkIn(String meeting, String member) {
        member(member).post(path(meeting) + "/check-ins", code(meeting)).expect(200);
    }

    public Map<String, Object> code(String meeting) {
        return Map.of(
                "code",
                officer().get(path(meeting) + "/check-in-code").expect(200).at("/code"));
    }

    public static String path(String meeting) {
        return API + "/meetings/" + meeting;
    }

    private static String id(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
