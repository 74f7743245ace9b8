package org.xianfeng.activity.study;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.course.Courses;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.roster.Roster;

/** Wires study. */
@Configuration
class StudyConfiguration {
    @Bean
    Studies studies(FactCollections collections) {
        return new MongoStudies(collections);
    }

    @Bean
    StudyLesson studyLesson(Courses courses, Studies studies, Roster roster, NewIds ids, Clock clock) {
        return new StudyLesson(courses, studies, roster, ids, clock);
    }

    @Bean
    RevokeCompletion revokeCompletion(Studies studies, Clock clock) {
        return new RevokeCompletion(studies, clock);
    }

    @Bean
    Counter lessonsCompleted(MeterRegistry metrics) {
        return Counter.builder("xianfeng.study.lessons.completed")
                .description("Lessons completed")
                .register(metrics);
    }
}
