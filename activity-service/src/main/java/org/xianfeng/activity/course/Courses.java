package org.xianfeng.activity.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.OrganisationId;

/** All courses. */
public interface Courses {
    Optional<Course> find(String id);

    /** Those of the ids that exist. */
    List<Course> findAll(Collection<String> ids);

    /** The courses of any of the organisations, ordered by id, after the cursor. */
    List<Course> of(Collection<OrganisationId> organisations, @Nullable String after, int most);

    /** Keeps a new course; says no when the id is taken. */
    boolean add(Course course);

    /** Keeps a changed course; says no when another writer was faster. */
    boolean replace(Course course);
}
