package org.xianfeng.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** The roster over HTTP, for those who may read it; a member always reads the own entry. */
@RestController
@RequestMapping("/api/membership")
class MemberListController {
    private final Members members;
    private final ListMembers list;
    private final PostsHeld posts;
    private final Access access;

    MemberListController(Members members, ListMembers list, PostsHeld posts, Access access) {
        this.members = members;
        this.list = list;
        this.posts = posts;
        this.access = access;
    }

    /** Whose names are wanted, at most 500. */
    record Wanted(
            @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}") String> ids) {}

    /** Names by member id. */
    record Names(Map<String, String> names) {}

    /** The members of a branch or a group. */
    @GetMapping("/organisations/{id}/members")
    Page<MemberView> list(
            Caller caller,
            @PathVariable OrganisationId id,
            @RequestParam @Nullable MemberId cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(caller, id, RosterRoles.read());
        Page<Member> page = list.of(id, Optional.ofNullable(cursor), Math.clamp(limit, 1, Page.MOST));
        Map<MemberId, List<String>> held = posts.in(id);
        return new Page<>(
                page.items().stream()
                        .map(member -> MemberView.of(member, held.getOrDefault(member.id(), List.of())))
                        .toList(),
                page.next());
    }

    @GetMapping("/members/{id}")
    MemberView one(Caller caller, @PathVariable MemberId id) {
        Member member = members.find(id).orElseThrow(Problem::notFound);
        if (!isSelf(caller, member)) {
            access.require(caller, member.branch(), RosterRoles.read());
        }
        return MemberView.of(member, posts.in(member.branch()).getOrDefault(id, List.of()));
    }

    /** The names of those of the members whom the caller may see; the others are left out without a word. */
    @PostMapping("/members/names")
    @ChangesNothing
    Names names(Caller caller, @Valid @RequestBody Wanted wanted) {
        List<MemberId> ids = wanted.ids().stream().map(MemberId::new).toList();
        return new Names(members.findAll(ids).stream()
                .filter(member -> isSelf(caller, member) || access.allows(caller, member.branch(), RosterRoles.read()))
                .collect(Collectors.toMap(
                        member -> member.id().value(), member -> member.name().inFull())));
    }

    private static boolean isSelf(Caller caller, Member member) {
        return caller.member().equals(Optional.of(member.id()));
    }
}
