package org.xianfeng.membership.organisation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** The parts of the tree that a caller's grants cover, whatever the role. */
@RestController
@RequestMapping("/api/membership/organisations")
class OrganisationListController {
    private final Organisations organisations;
    private final ListOrganisations list;
    private final HeadCounts counts;
    private final Access access;

    OrganisationListController(Organisations organisations, ListOrganisations list, HeadCounts counts, Access access) {
        this.organisations = organisations;
        this.list = list;
        this.counts = counts;
        this.access = access;
    }

    @GetMapping("/{id}")
    OrganisationView one(Caller caller, @PathVariable OrganisationId id) {
        if (!access.sees(caller, id)) {
            throw Problem.notFound();
        }
        Organisation organisation = organisations.find(id).orElseThrow(Problem::notFound);
        return OrganisationView.of(organisation, counts.of(organisation));
    }

    /** The organisation {@code under} and all below it, or all that the caller's grants cover. */
    @GetMapping
    Page<OrganisationView> list(
            Caller caller,
            @RequestParam @Nullable OrganisationId under,
            @RequestParam @Nullable OrganisationId cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (under != null && !access.sees(caller, under)) {
            throw Problem.notFound();
        }
        Collection<OrganisationId> tops = under == null ? granted(caller) : List.of(under);
        int most = Math.clamp(limit, 1, Page.MOST);
        Page<Organisation> page = list.page(tops, Optional.ofNullable(cursor), most)
                .orElseThrow(() -> new Problem(400, "cursor-unknown"));
        Map<OrganisationId, Size> sizes = counts.of(page.items());
        return new Page<>(
                page.items().stream()
                        .map(organisation ->
                                OrganisationView.of(organisation, sizes.getOrDefault(organisation.id(), Size.NONE)))
                        .toList(),
                page.next());
    }

    private Collection<OrganisationId> granted(Caller caller) {
        Set<OrganisationId> tops = new LinkedHashSet<>();
        for (Grant grant : caller.grants()) {
            grant.organisation().ifPresentOrElse(tops::add, () -> tops.addAll(list.roots()));
        }
        return tops;
    }
}
