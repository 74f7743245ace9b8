package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xianfeng.membership.post.AppointmentOutcome.Appointed;
import org.xianfeng.membership.post.AppointmentOutcome.Refused;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * All terms of all posts of one organisation; a post has one holder at a time.
 *
 * @param version 0 before it was ever written
 */
record OfficeBook(OrganisationId organisation, List<Term> terms, long version) {
    private static final int MOST = 500;

    OfficeBook {
        terms = List.copyOf(terms);
    }

    static OfficeBook empty(OrganisationId organisation) {
        return new OfficeBook(organisation, List.of(), 0);
    }

    /** Enters a term: it ends the one that runs when it begins, and corrects one of the same member and first day. */
    AppointmentOutcome appoint(Term term) {
        List<Term> others = new ArrayList<>();
        for (Term there : terms) {
            if (there.post() != term.post() || corrected(there, term)) {
                if (there.post() != term.post()) {
                    others.add(there);
                }
            } else if (!there.from().isBefore(term.from())) {
                return new Refused(PostRefusal.LATER_TERM_EXISTS);
            } else {
                others.add(there.heldOn(term.from()) ? there.endingOn(term.from()) : there);
            }
        }
        if (others.size() >= MOST) {
            return new Refused(PostRefusal.TOO_MANY_TERMS);
        }
        others.add(term);
        others.sort(Comparator.comparing(Term::post).thenComparing(Term::from));
        return new Appointed(new OfficeBook(organisation, others, version + 1));
    }

    private static boolean corrected(Term there, Term term) {
        return there.member().equals(term.member()) && there.from().equals(term.from());
    }

    /** Who has a term in one of two books that is not the same in the other; the same book again differs for its holders. */
    Set<MemberId> membersWhoseTermsDifferIn(OfficeBook after) {
        Set<Term> kept = new HashSet<>(terms);
        kept.retainAll(after.terms());
        Set<MemberId> touched = new HashSet<>();
        Stream.concat(terms.stream(), after.terms().stream())
                .filter(term -> !kept.contains(term) || kept.size() == terms.size())
                .forEach(term -> touched.add(term.member()));
        return touched;
    }

    List<Term> heldOn(LocalDate day) {
        return terms.stream().filter(term -> term.heldOn(day)).toList();
    }

    Optional<Term> holder(Post post, LocalDate day) {
        return heldOn(day).stream().filter(term -> term.post() == post).findFirst();
    }
}
