package org.xianfeng.membership.importwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.rowcheck.Places;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/** Reads the part of the tree that may be imported into. */
public final class PlacesBelow {
    private final ListOrganisations organisations;

    public PlacesBelow(ListOrganisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation and all that stand below it, as they are now. */
    public Places of(OrganisationId top) {
        List<Place> places = new ArrayList<>();
        Optional<OrganisationId> cursor = Optional.empty();
        do {
            Page<Organisation> page = organisations
                    .page(List.of(top), cursor, Page.MOST)
                    .orElseThrow(() -> new IllegalStateException("the tree changed while it was read"));
            page.items().forEach(one -> places.add(place(one, top)));
            cursor = Optional.ofNullable(page.next()).map(OrganisationId::new);
        } while (cursor.isPresent());
        return new Places(places);
    }

    private static Place place(Organisation one, OrganisationId top) {
        return new Place(
                one.id(), one.name().value(), one.kind(), one.id().equals(top) ? Optional.empty() : one.parent());
    }
}
