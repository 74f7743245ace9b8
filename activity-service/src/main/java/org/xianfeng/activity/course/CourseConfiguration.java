package org.xianfeng.activity.course;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the courses. */
@Configuration
class CourseConfiguration {
    @Bean
    Courses courses(FactCollections collections) {
        return new MongoCourses(collections);
    }
}
