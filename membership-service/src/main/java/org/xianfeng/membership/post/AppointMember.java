package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.post.AppointmentOutcome.Appointed;
import org.xianfeng.membership.post.AppointmentOutcome.Refused;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ExpectedVersion;

/** Enters who holds a post of an organisation from when, or says why not. */
final class AppointMember {
    private final OfficeBooks books;
    private final Members members;
    private final OrganisationPaths paths;
    private final PostsChanged changed;

    AppointMember(OfficeBooks books, Members members, OrganisationPaths paths, PostsChanged changed) {
        this.books = books;
        this.members = members;
        this.paths = paths;
        this.changed = changed;
    }

    AppointmentOutcome of(Organisation organisation, Post post, MemberId member, ExpectedVersion expected, Days days) {
        if (organisation.kind() == OrganisationKind.GROUP) {
            return new Refused(PostRefusal.NO_POSTS_IN_GROUPS);
        }
        if (!organisation.active()) {
            return new Refused(PostRefusal.ORGANISATION_DISSOLVED);
        }
        if (days.until().filter(until -> !until.isAfter(days.from())).isPresent()) {
            return new Refused(PostRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        }
        if (members.find(member).filter(found -> belongs(found, organisation)).isEmpty()) {
            return new Refused(PostRefusal.MEMBER_NOT_IN_ORGANISATION);
        }
        OfficeBook before = books.of(organisation.id());
        expected.check(before.version());
        AppointmentOutcome outcome = before.appoint(new Term(post, member, days.from(), days.until()));
        if (outcome instanceof Appointed(OfficeBook book)) {
            books.write(book);
            changed.of(before.membersWhoseTermsDifferIn(book));
        }
        return outcome;
    }

    private boolean belongs(Member member, Organisation organisation) {
        return !member.left() && paths.pathOf(member.branch()).contains(organisation.id());
    }

    /** From when, and until before which day. */
    record Days(LocalDate from, Optional<LocalDate> until) {}
}
