package org.xianfeng.membership.membersearch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberView;
import org.xianfeng.membership.member.NameStart;
import org.xianfeng.membership.member.PostsHeld;
import org.xianfeng.membership.member.RosterRoles;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Looks for members by name, for those who may read the roster. */
@RestController
@RequestMapping("/api/membership/members")
class MemberSearchController {
    private final SearchMembers search;
    private final PostsHeld posts;
    private final Access access;

    MemberSearchController(SearchMembers search, PostsHeld posts, Access access) {
        this.search = search;
        this.posts = posts;
        this.access = access;
    }

    /**
     * The members on a roster whose names begin with {@code name}, at and below an organisation or wherever the caller may
     * read the roster; by name.
     */
    @GetMapping
    Page<MemberView> search(
            Caller caller,
            @RequestParam String name,
            @RequestParam @Nullable OrganisationId organisationId,
            @RequestParam @Nullable MemberId cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Area area = area(caller, organisationId);
        NameStart start = NameStart.in(name).orElseThrow(() -> new Problem(422, "member-name-invalid"));
        int most = Math.clamp(limit, 1, Page.MOST);
        return switch (search.of(start, area, Optional.ofNullable(cursor), most)) {
            case SearchOutcome.Found(Page<Member> page) -> new Page<>(views(page.items()), page.next());
            case SearchOutcome.CursorUnknown _ -> throw new Problem(400, "cursor-unknown");
            case SearchOutcome.TooWide _ -> throw new Problem(422, "search-too-wide");
        };
    }

    private Area area(Caller caller, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            access.require(caller, organisation, RosterRoles.read());
            return Area.under(Set.of(organisation));
        }
        List<Role> readers = List.of(RosterRoles.read());
        Set<OrganisationId> tops = new HashSet<>();
        for (Grant grant : caller.grants()) {
            if (readers.contains(grant.role())) {
                if (grant.organisation().isEmpty()) {
                    return Area.EVERYWHERE;
                }
                tops.add(grant.organisation().get());
            }
        }
        if (tops.isEmpty()) {
            throw Problem.forbidden();
        }
        return Area.under(tops);
    }

    private List<MemberView> views(List<Member> found) {
        Map<OrganisationId, Map<MemberId, List<String>>> held = new HashMap<>();
        return found.stream()
                .map(member -> MemberView.of(
                        member, held.computeIfAbsent(member.branch(), posts::in).getOrDefault(member.id(), List.of())))
                .toList();
    }
}
