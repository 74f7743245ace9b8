package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.StaleVersion;

/** Books of posts for tests of other features. */
public final class InMemoryOffices implements OfficeBooks {
    private final Map<OrganisationId, OfficeBook> books = new HashMap<>();
    private final Runnable mortal;

    /** @param mortal is called before and after every write */
    public InMemoryOffices(Runnable mortal) {
        this.mortal = mortal;
    }

    public FillPosts fillPosts() {
        return new FillPosts(this);
    }

    /** All who ever held a post of an organisation. */
    public List<MemberId> holders(OrganisationId organisation, String post) {
        return of(organisation).terms().stream()
                .filter(term -> term.post().toString().equals(post))
                .map(Term::member)
                .toList();
    }

    public void appoint(OrganisationId organisation, String post, MemberId member, LocalDate from) {
        fillPosts().fill(organisation, List.of(new FillPosts.Candidate(member, post, from)));
    }

    @Override
    public OfficeBook of(OrganisationId organisation) {
        return books.getOrDefault(organisation, OfficeBook.empty(organisation));
    }

    @Override
    public List<OfficeBook> all(Collection<OrganisationId> organisations) {
        return organisations.stream().map(books::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void write(OfficeBook next) {
        mortal.run();
        if (of(next.organisation()).version() != next.version() - 1) {
            throw new StaleVersion("posts", next.organisation().value());
        }
        books.put(next.organisation(), next);
        mortal.run();
    }
}
