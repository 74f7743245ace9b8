package org.xianfeng.membership.conferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.post.HeldPost;
import org.xianfeng.membership.post.PostsOfMember;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What a member's account may do because of the branch and the posts of the member, read anew for every token: a member of
 * the own branch, and the roles of the posts held today in the branch or above it. It is kept nowhere, so it cannot outlast
 * what it comes from.
 */
public final class Conferral {
    private final Members members;
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final PostsOfMember posts;
    private final Map<OrganisationKind, Map<String, Role>> rolesByPost;

    Conferral(
            Members members,
            Organisations organisations,
            OrganisationTree tree,
            PostsOfMember posts,
            PostRoleProperties rules) {
        this.members = members;
        this.organisations = organisations;
        this.tree = tree;
        this.posts = posts;
        this.rolesByPost = rules.postRoles();
    }

    /** The grants of a member today; none of somebody who has left or is no member. */
    public List<ConferredGrant> of(Optional<MemberId> id) {
        return id.flatMap(members::find)
                .filter(member -> !member.left())
                .map(this::of)
                .orElse(List.of());
    }

    private List<ConferredGrant> of(Member member) {
        List<ConferredGrant> grants = new ArrayList<>();
        grants.add(new ConferredGrant(
                new Grant(Role.MEMBER, Optional.of(member.branch())), "membership", Optional.empty()));
        List<OrganisationId> path = tree.pathNow(member.branch());
        Map<OrganisationId, OrganisationKind> kinds = organisations.findAll(path).stream()
                .filter(Organisation::active)
                .collect(Collectors.toMap(Organisation::id, Organisation::kind));
        for (HeldPost held : posts.heldBy(member.id(), path)) {
            role(kinds.get(held.organisation()), held.post())
                    .ifPresent(role -> grants.add(new ConferredGrant(
                            new Grant(role, Optional.of(held.organisation())), held.post(), held.until())));
        }
        return List.copyOf(grants);
    }

    private Optional<Role> role(@Nullable OrganisationKind kind, String post) {
        return kind == null
                ? Optional.empty()
                : Optional.ofNullable(rolesByPost.getOrDefault(kind, Map.of()).get(post));
    }
}
