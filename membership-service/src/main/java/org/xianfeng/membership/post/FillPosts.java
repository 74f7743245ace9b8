package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.post.AppointmentOutcome.Appointed;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.StaleVersion;

/** Fills vacant posts of an organisation, several in one write; whoever holds a post keeps it. */
public final class FillPosts {
    private static final int TRIES = 5;

    private final OfficeBooks books;

    FillPosts(OfficeBooks books) {
        this.books = books;
    }

    /**
     * Somebody for a post.
     *
     * @param post the name of the post, for example {@code deputy-secretary}
     */
    public record Candidate(MemberId member, String post, LocalDate from) {}

    /** Those of the candidates for whom the post is not vacant, because another holds it on that day. */
    public List<Candidate> heldByOthers(OrganisationId organisation, List<Candidate> candidates) {
        OfficeBook book = books.of(organisation);
        return candidates.stream()
                .filter(one -> holder(book, one)
                        .filter(term -> !term.member().equals(one.member()))
                        .isPresent())
                .toList();
    }

    /** Fills what is vacant, and answers who was not appointed; repeating it changes nothing. */
    public List<Candidate> fill(OrganisationId organisation, List<Candidate> candidates) {
        for (int tries = 1; ; tries++) {
            try {
                return once(organisation, candidates);
            } catch (StaleVersion another) {
                if (tries == TRIES) {
                    throw another;
                }
            }
        }
    }

    private List<Candidate> once(OrganisationId organisation, List<Candidate> candidates) {
        OfficeBook before = books.of(organisation);
        OfficeBook book = before;
        List<Candidate> left = new ArrayList<>();
        for (Candidate one : candidates) {
            Optional<Term> held = holder(book, one);
            if (held.isPresent()) {
                if (!held.get().member().equals(one.member())) {
                    left.add(one);
                }
            } else if (book.appoint(term(one)) instanceof Appointed(OfficeBook next)) {
                book = new OfficeBook(organisation, next.terms(), before.version() + 1);
            } else {
                left.add(one);
            }
        }
        if (book != before) {
            books.write(book);
        }
        return left;
    }

    private static Optional<Term> holder(OfficeBook book, Candidate one) {
        return book.holder(post(one), one.from());
    }

    private static Term term(Candidate one) {
        return new Term(post(one), one.member(), one.from(), Optional.empty());
    }

    private static Post post(Candidate one) {
        return Post.named(one.post()).orElseThrow(() -> new IllegalArgumentException("no post " + one.post()));
    }
}
