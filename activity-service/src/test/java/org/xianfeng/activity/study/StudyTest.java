package org.xianfeng.activity.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.course.Course;
import org.xianfeng.activity.course.Courses;
import org.xianfeng.activity.course.Lesson;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.activity.study.StudyOutcome.Done;
import org.xianfeng.activity.study.StudyOutcome.Reason;
import org.xianfeng.activity.study.StudyOutcome.Refused;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

class StudyTest {
    private static final OrganisationId COMMITTEE = new OrganisationId("committee");
    private static final OrganisationId BRANCH = new OrganisationId("branch");
    private static final MemberId LI = new MemberId("li");
    private static final LessonId LESSON = new LessonId("rules", 1);
    private static final LessonId OTHER_LESSON = new LessonId("rules", 2);
    private static final LessonId FOREIGN_LESSON = new LessonId("foreign", 1);

    private final MovableClock clock = new MovableClock();
    private final StudiesInMemory studies = new StudiesInMemory();
    private final List<String> minted = new ArrayList<>();
    private StudyLesson study;
    private RevokeCompletion revoke;

    @BeforeEach
    void wire() {
        study = new StudyLesson(new TwoCourses(), studies, new OneBranch(), this::mint, clock);
        revoke = new RevokeCompletion(studies, clock);
    }

    @Test
    void time_between_two_beats_counts_as_the_servers_clock_measured_it() {
        String session = begin(LESSON);
        assertThat(beatAfter(25, session).study().studiedSeconds()).isEqualTo(25);
        assertThat(beatAfter(30, session).study().studiedSeconds()).isEqualTo(55);
    }

    @Test
    void a_long_silence_counts_nothing() {
        String session = begin(LESSON);
        beatAfter(20, session);
        assertThat(beatAfter(61, session).study().studiedSeconds()).isEqualTo(20);
        assertThat(beatAfter(60, session).study().studiedSeconds()).isEqualTo(80);
    }

    @Test
    void a_hundred_beats_at_once_count_no_more_than_one() {
        String session = begin(LESSON);
        clock.forward(30);
        for (int beat = 0; beat < 100; beat++) {
            study.beat(LI, session);
        }
        assertThat(studies.of(LI).of(LESSON).studiedSeconds()).isEqualTo(30);
    }

    @Test
    void a_clock_set_back_counts_nothing_twice() {
        String session = begin(LESSON);
        beatAfter(30, session);
        clock.forward(-20);
        study.beat(LI, session);
        assertThat(beatAfter(20, session).study().studiedSeconds()).isEqualTo(30);
    }

    @Test
    void a_lesson_studied_long_enough_is_completed_once_with_its_event() {
        String session = begin(LESSON);
        beatAfter(60, session);
        assertThat(beatAfter(40, session).completedNow()).isTrue();
        assertThat(beatAfter(40, session).completedNow()).isFalse();
        assertThat(studies.published).singleElement().isInstanceOfSatisfying(LessonCompleted.class, fact -> {
            assertThat(fact.memberId()).isEqualTo("li");
            assertThat(fact.branchId()).isEqualTo("branch");
            assertThat(fact.lessonId()).isEqualTo("rules-1");
            assertThat(fact.studySeconds()).isEqualTo(100);
            assertThat(fact.completedAt()).isEqualTo(clock.instant().minusSeconds(40));
            assertThat(fact.revision()).isEqualTo(1);
        });
    }

    @Test
    void a_second_lesson_ends_the_session_of_the_first_so_that_time_counts_once() {
        String first = begin(LESSON);
        String second = begin(OTHER_LESSON);
        clock.forward(30);
        assertThat(study.beat(LI, first)).isEqualTo(new Refused(Reason.SESSION_REPLACED));
        assertThat(((Done) study.beat(LI, second)).study().studiedSeconds()).isEqualTo(30);
    }

    @Test
    void another_member_cannot_beat_for_me() {
        String session = begin(LESSON);
        assertThat(study.beat(new MemberId("zhang"), session)).isEqualTo(new Refused(Reason.SESSION_REPLACED));
    }

    @Test
    void a_lesson_of_an_organisation_elsewhere_is_unknown_here() {
        assertThat(study.begin(LI, FOREIGN_LESSON)).isEqualTo(new Refused(Reason.LESSON_UNKNOWN));
        assertThat(study.begin(LI, new LessonId("rules", 9))).isEqualTo(new Refused(Reason.LESSON_UNKNOWN));
    }

    @Test
    void only_members_on_the_roster_study() {
        assertThat(study.begin(new MemberId("nobody"), LESSON)).isEqualTo(new Refused(Reason.NOT_A_MEMBER));
        assertThat(study.begin(new MemberId("left"), LESSON)).isEqualTo(new Refused(Reason.NOT_A_MEMBER));
    }

    @Test
    void a_revocation_repeats_what_the_completion_said_and_time_starts_anew() {
        String session = begin(LESSON);
        beatAfter(60, session);
        beatAfter(60, session);
        LessonCompleted completed = (LessonCompleted) studies.published.getFirst();
        clock.forward(3600);
        revoke.of(LI, completed.completionId(), "officer", "did it for someone else");
        assertThat(studies.published.getLast()).isInstanceOfSatisfying(LessonRevoked.class, fact -> {
            assertThat(fact.completionId()).isEqualTo(completed.completionId());
            assertThat(fact.completedAt()).isEqualTo(completed.completedAt());
            assertThat(fact.studySeconds()).isEqualTo(completed.studySeconds());
            assertThat(fact.revision()).isEqualTo(2);
        });
        LessonStudy after = studies.of(LI).of(LESSON);
        assertThat(after.studiedSeconds()).isZero();
        assertThat(after.revocations()).singleElement().satisfies(kept -> {
            assertThat(kept.byAccount()).isEqualTo("officer");
            assertThat(kept.reason()).isEqualTo("did it for someone else");
        });
    }

    @Test
    void a_completion_is_revoked_once_and_a_later_one_is_a_new_completion() {
        String session = begin(LESSON);
        beatAfter(60, session);
        beatAfter(60, session);
        String first = ((LessonCompleted) studies.published.getFirst()).completionId();
        revoke.of(LI, first, "officer", "reason");
        assertThat(revoke.of(LI, first, "officer", "again")).isEqualTo(new Refused(Reason.COMPLETION_UNKNOWN));
        String again = begin(LESSON);
        beatAfter(60, again);
        beatAfter(60, again);
        assertThat(studies.published.getLast()).isInstanceOfSatisfying(LessonCompleted.class, fact -> {
            assertThat(fact.completionId()).isNotEqualTo(first);
            assertThat(fact.revision()).isEqualTo(3);
        });
    }

    private String begin(LessonId lesson) {
        return ((Done) study.begin(LI, lesson)).session();
    }

    private Done beatAfter(int seconds, String session) {
        clock.forward(seconds);
        return (Done) study.beat(LI, session);
    }

    private String mint() {
        minted.add("id-" + minted.size());
        return minted.getLast();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T01:00:00Z");

        void forward(int seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class StudiesInMemory implements Studies {
        private final Map<MemberId, MemberStudy> kept = new HashMap<>();
        private final List<EventData> published = new ArrayList<>();

        @Override
        public MemberStudy of(MemberId member) {
            return kept.getOrDefault(member, MemberStudy.none(member));
        }

        @Override
        public List<MemberStudy> of(Collection<MemberId> members) {
            return members.stream().filter(kept::containsKey).map(kept::get).toList();
        }

        @Override
        public boolean keep(MemberStudy study, List<NewEvent> events) {
            kept.put(
                    study.member(),
                    new MemberStudy(study.member(), study.session(), study.lessons(), study.version() + 1));
            events.forEach(event -> published.add(event.data()));
            return true;
        }
    }

    private static final class TwoCourses implements Courses {
        private static Course course(String id, OrganisationId organisation) {
            return new Course(
                    id,
                    "title",
                    organisation,
                    List.of(
                            new Lesson(new LessonId(id, 1), "one", 100, "text"),
                            new Lesson(new LessonId(id, 2), "two", 100, "text")),
                    1);
        }

        @Override
        public Optional<Course> find(String id) {
            return switch (id) {
                case "rules" -> Optional.of(course(id, COMMITTEE));
                case "foreign" -> Optional.of(course(id, new OrganisationId("elsewhere")));
                default -> Optional.empty();
            };
        }

        @Override
        public List<Course> findAll(Collection<String> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public List<Course> of(Collection<OrganisationId> organisations, @Nullable String after, int most) {
            return List.of();
        }

        @Override
        public boolean add(Course course) {
            return false;
        }

        @Override
        public boolean replace(Course course) {
            return false;
        }
    }

    private static final class OneBranch implements Roster {
        @Override
        public List<OrganisationId> pathOf(OrganisationId organisation) {
            return organisation.equals(BRANCH) ? List.of(COMMITTEE, BRANCH) : List.of();
        }

        @Override
        public Optional<RosterOrganisation> organisation(OrganisationId id) {
            return Optional.of(new RosterOrganisation(
                    id, Optional.empty(), OrganisationKind.BRANCH, "branch", OrganisationStatus.ACTIVE));
        }

        @Override
        public Optional<RosterMember> member(MemberId id) {
            return switch (id.value()) {
                case "li", "zhang" -> Optional.of(member(id, false));
                case "left" -> Optional.of(member(id, true));
                default -> Optional.empty();
            };
        }

        private static RosterMember member(MemberId id, boolean left) {
            return new RosterMember(id, BRANCH, Standing.FORMAL, Employment.IN_SERVICE, left);
        }

        @Override
        public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
            return Map.of();
        }

        @Override
        public List<RosterMember> membersOf(OrganisationId branch) {
            return List.of();
        }

        @Override
        public List<RosterOrganisation> below(OrganisationId parent) {
            return List.of();
        }
    }
}
