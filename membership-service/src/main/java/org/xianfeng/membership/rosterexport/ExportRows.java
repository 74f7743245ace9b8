package org.xianfeng.membership.rosterexport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.xianfeng.membership.member.ListMembers;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.PostsHeld;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/** The rows of an export, read from the stores page by page while they are written. */
final class ExportRows implements Iterator<List<String>> {
    private static final int PAGE = 200;

    private final Stores stores;
    private final RosterColumns columns;
    private final Iterator<Organisation> from;
    private final Map<OrganisationId, String> names;
    private Iterator<List<String>> ready;
    private Optional<Place> place = Optional.empty();

    /** Where rosters are read. */
    record Stores(ListMembers list, PersonalFiles files, PostsHeld posts) {}

    /** Behind whom it goes on, and in which organisation. */
    private record Place(OrganisationId organisation, Map<MemberId, List<String>> posts, Optional<MemberId> after) {}

    /**
     * @param from whose rolls are read, one after the other
     * @param names of the organisations that rows may name
     */
    ExportRows(Stores stores, RosterColumns columns, List<Organisation> from, Map<OrganisationId, String> names) {
        this.stores = stores;
        this.columns = columns;
        this.from = from.iterator();
        this.names = new HashMap<>(names);
        this.ready = List.of(columns.headers()).iterator();
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && (place.isPresent() || from.hasNext())) {
            Place here = place.orElseGet(() -> begin(from.next().id()));
            Page<Member> page = stores.list().of(here.organisation(), here.after(), PAGE);
            ready = rows(page.items(), here).iterator();
            place = Optional.ofNullable(page.next())
                    .map(last -> new Place(here.organisation(), here.posts(), Optional.of(new MemberId(last))));
        }
        return ready.hasNext();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private Place begin(OrganisationId organisation) {
        return new Place(organisation, stores.posts().in(organisation), Optional.empty());
    }

    private List<List<String>> rows(List<Member> members, Place here) {
        Map<MemberId, PersonalFile> files =
                stores.files().findAll(members.stream().map(Member::id).toList());
        List<List<String>> rows = new ArrayList<>();
        for (Member member : members) {
            rows.add(columns.of(new RosterColumns.Entry(
                    member,
                    Optional.ofNullable(files.get(member.id())),
                    names.getOrDefault(member.branch(), member.branch().value()),
                    member.group().map(group -> names.getOrDefault(group, group.value())),
                    here.posts().getOrDefault(member.id(), List.of()))));
        }
        return rows;
    }
}
