package org.xianfeng.activity.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.version.ExpectedVersion;
import org.xianfeng.starter.version.Versioned;

/** Courses over HTTP: officers make them, everyone below their organisation reads them. */
@RestController
@RequestMapping("/api/activity/courses")
class CourseController {
    private static final Role[] MAKERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER};
    private final Courses courses;
    private final Roster roster;
    private final Access access;
    private final NewIds ids;

    CourseController(Courses courses, Roster roster, Access access, NewIds ids) {
        this.courses = courses;
        this.roster = roster;
        this.access = access;
        this.ids = ids;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CourseView create(@Valid @RequestBody NewCourse request, Caller caller) {
        OrganisationId organisation = new OrganisationId(request.organisationId());
        access.require(caller, organisation, MAKERS);
        Course course = new Course(
                request.id() == null ? ids.next() : request.id(), request.title(), organisation, List.of(), 0);
        if (!courses.add(course)) {
            throw new Problem(409, "course-exists");
        }
        return CourseView.of(course.next());
    }

    @PostMapping("/{id}/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    CourseView addLesson(
            @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody NewLesson request, Caller caller) {
        Course course = visible(id, caller);
        access.require(caller, course.organisation(), MAKERS);
        expected.check(course.version());
        Course more = course.with(request.title(), request.requiredSeconds(), request.content())
                .orElseThrow(() -> new Problem(422, "course-full", Course.MOST_LESSONS));
        if (!courses.replace(more)) {
            throw new Problem(409, "stale");
        }
        return CourseView.of(more.next());
    }

    @GetMapping("/{id}")
    CourseView read(@PathVariable String id, Caller caller) {
        return CourseView.of(visible(id, caller));
    }

    /** The courses of the organisations the caller belongs to or works for, and of those above them. */
    @GetMapping
    Page<CourseView> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        List<Course> found = courses.of(reach(caller), cursor, limit);
        return new Page<>(
                found.stream().map(CourseView::of).toList(),
                found.size() < limit ? null : found.getLast().id());
    }

    private Course visible(String id, Caller caller) {
        return courses.find(id)
                .filter(course -> access.sees(caller, course.organisation())
                        || reach(caller).contains(course.organisation()))
                .orElseThrow(Problem::notFound);
    }

    private Set<OrganisationId> reach(Caller caller) {
        Stream<OrganisationId> granted = caller.grants().stream().flatMap(grant -> grant.organisation().stream());
        Stream<OrganisationId> own = caller.member().stream().flatMap(this::branch);
        Set<OrganisationId> reach = new LinkedHashSet<>();
        Stream.concat(granted, own).forEach(organisation -> reach.addAll(roster.pathOf(organisation)));
        return reach;
    }

    private Stream<OrganisationId> branch(MemberId member) {
        return roster.member(member).filter(known -> !known.left()).stream().map(known -> known.branch());
    }

    /** A course to make; the id may be given by the caller, so that a repeat is found. */
    record NewCourse(
            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,58}")
            String id,

            @NotBlank @Size(max = 120) String title,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String organisationId) {}

    /** A lesson to add. */
    record NewLesson(
            @NotBlank @Size(max = 120) String title,
            @Min(10) @Max(14_400) int requiredSeconds,
            @NotBlank @Size(max = 50_000) String content) {}

    /** A course as it is shown. */
    record CourseView(String id, String title, String organisationId, List<LessonView> lessons, long version)
            implements Versioned {
        static CourseView of(Course course) {
            return new CourseView(
                    course.id(),
                    course.title(),
                    course.organisation().value(),
                    course.lessons().stream().map(LessonView::of).toList(),
                    course.version());
        }
    }

    /** A lesson as it is shown. */
    record LessonView(String id, String title, int requiredSeconds, String content) {
        static LessonView of(Lesson lesson) {
            return new LessonView(lesson.id().toString(), lesson.title(), lesson.requiredSeconds(), lesson.content());
        }
    }
}
