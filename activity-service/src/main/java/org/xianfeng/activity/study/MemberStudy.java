package org.xianfeng.activity.study;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.starter.identity.MemberId;

/**
 * All study of one member: the session under way and how far each lesson has come.
 *
 * @param version the version it was read at, 0 for a member who has not studied yet
 */
public record MemberStudy(
        MemberId member, Optional<Session> session, Map<LessonId, LessonStudy> lessons, long version) {
    /** A longer silence than this between two beats does not count: nobody was there. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    public MemberStudy {
        lessons = Map.copyOf(lessons);
    }

    static MemberStudy none(MemberId member) {
        return new MemberStudy(member, Optional.empty(), Map.of(), 0);
    }

    LessonStudy of(LessonId lesson) {
        return lessons.getOrDefault(lesson, LessonStudy.none(lesson));
    }

    MemberStudy began(Session now) {
        return new MemberStudy(member, Optional.of(now), lessons, version);
    }

    /** The study after a beat of the session under way: the time since the last beat counts if it was short. */
    MemberStudy beaten(Session now, Instant at) {
        long silence = Duration.between(now.lastBeatAt(), at).toSeconds();
        long counted = silence < 0 || silence > LONGEST_SILENCE.toSeconds() ? 0 : silence;
        Instant beat = at.isBefore(now.lastBeatAt()) ? now.lastBeatAt() : at;
        return with(of(now.lesson()).plus(counted)).began(new Session(now.id(), now.lesson(), beat));
    }

    MemberStudy with(LessonStudy changed) {
        Map<LessonId, LessonStudy> more = new LinkedHashMap<>(lessons);
        more.put(changed.lesson(), changed);
        return new MemberStudy(member, session, more, version);
    }

    Optional<LessonStudy> completedAs(String completion) {
        return lessons.values().stream()
                .filter(study -> study.completion()
                        .filter(held -> held.id().equals(completion))
                        .isPresent())
                .findFirst();
    }
}
