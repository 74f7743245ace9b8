package org.xianfeng.membership.post;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;
import org.xianfeng.starter.version.Versioned;

/** Posts and terms over HTTP. */
@RestController
@RequestMapping("/api/membership/organisations/{id}/posts")
class PostController {
    private final Organisations organisations;
    private final OfficeBooks books;
    private final AppointMember appoint;
    private final Access access;

    PostController(Organisations organisations, OfficeBooks books, AppointMember appoint, Access access) {
        this.organisations = organisations;
        this.books = books;
        this.appoint = appoint;
        this.access = access;
    }

    /** Who holds the post, from when, and until before which day. */
    record Appointment(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String memberId,

            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** One term of one post. */
    record TermView(
            String post,
            String memberId,
            LocalDate from,
            @Nullable LocalDate until) {
        static TermView of(Term term) {
            return new TermView(
                    term.post().toString(),
                    term.member().value(),
                    term.from(),
                    term.until().orElse(null));
        }
    }

    /** All terms, by post and first day. */
    record Terms(List<TermView> items, long version) implements Versioned {
        static Terms of(OfficeBook book) {
            return new Terms(book.terms().stream().map(TermView::of).toList(), book.version());
        }
    }

    @GetMapping
    Terms list(Caller caller, @PathVariable OrganisationId id) {
        access.require(caller, id, BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR, SYSTEM_ADMINISTRATOR);
        return Terms.of(books.of(id));
    }

    @PutMapping("/{post}")
    Terms appoint(
            Caller caller,
            @PathVariable OrganisationId id,
            @PathVariable String post,
            ExpectedVersion expected,
            @Valid @RequestBody Appointment wanted) {
        access.require(caller, id, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        Post named = Post.named(post).orElseThrow(() -> new Problem(422, "post-unknown"));
        AppointmentOutcome outcome = appoint.of(
                organisations.find(id).orElseThrow(Problem::notFound),
                named,
                new MemberId(wanted.memberId()),
                expected,
                new AppointMember.Days(wanted.from(), Optional.ofNullable(wanted.until())));
        return switch (outcome) {
            case AppointmentOutcome.Appointed(OfficeBook book) -> Terms.of(book);
            case AppointmentOutcome.Refused(PostRefusal reason) -> throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(PostRefusal reason) {
        return switch (reason) {
            case MEMBER_NOT_IN_ORGANISATION, NO_POSTS_IN_GROUPS, TERM_ENDS_BEFORE_IT_BEGINS -> 422;
            case ORGANISATION_DISSOLVED, LATER_TERM_EXISTS, TOO_MANY_TERMS -> 409;
        };
    }
}
