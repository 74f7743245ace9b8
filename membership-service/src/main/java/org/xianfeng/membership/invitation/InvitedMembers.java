package org.xianfeng.membership.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.invitation.Invitation.Purpose;
import org.xianfeng.membership.member.ListMembers;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.secret.PrintedCode;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/** Who is meant by an invitation of an organisation, and how what came of it is told. */
final class InvitedMembers {
    private static final int AT_A_TIME = 500;

    private final Members members;
    private final ListMembers lists;
    private final Organisations organisations;
    private final OrganisationPaths paths;
    private final Written written;

    InvitedMembers(
            Members members, ListMembers lists, Organisations organisations, OrganisationPaths paths, Written written) {
        this.members = members;
        this.lists = lists;
        this.organisations = organisations;
        this.paths = paths;
        this.written = written;
    }

    /** What was issued, the time, and the address that is printed with a code. */
    record Written(Invitations invitations, Clock clock, String page) {}

    /** Members who are meant, and ids of those who do not belong there. */
    record Chosen(List<Member> members, List<MemberId> strangers) {}

    /** An invitation as those who issue them see it; the code is not among what is kept. */
    record InvitationView(
            String memberId, String name, String purpose, Instant issuedAt, Instant expiresAt, String state) {}

    /** All members of a branch or a group; nothing for what has none of its own. */
    Optional<Chosen> all(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(found -> found.kind() == OrganisationKind.BRANCH || found.kind() == OrganisationKind.GROUP)
                .map(_ -> {
                    List<Member> found = new ArrayList<>();
                    Optional<MemberId> after = Optional.empty();
                    do {
                        Page<Member> page = lists.of(organisation, after, AT_A_TIME);
                        found.addAll(page.items());
                        after = Optional.ofNullable(page.next()).map(MemberId::new);
                    } while (after.isPresent());
                    return new Chosen(found, List.of());
                });
    }

    /** Those of the members who belong to the organisation or to one below it. */
    Chosen named(OrganisationId organisation, List<MemberId> ids) {
        Map<MemberId, Member> found = members.findAll(ids).stream()
                .filter(member -> belongs(member, organisation))
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return new Chosen(
                ids.stream()
                        .distinct()
                        .map(found::get)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                ids.stream().distinct().filter(id -> !found.containsKey(id)).toList());
    }

    private boolean belongs(Member member, OrganisationId organisation) {
        return !member.left()
                && (paths.pathOf(member.branch()).contains(organisation)
                        || member.group().equals(Optional.of(organisation)));
    }

    Page<InvitationView> page(OrganisationId organisation, Optional<MemberId> after, int limit) {
        Page<Member> page = lists.of(organisation, after, limit);
        Map<String, Invitation> found = written
                .invitations()
                .of(page.items().stream()
                        .map(member -> Invitation.ofMember(member.id().value()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(Invitation::subject, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .flatMap(member -> Stream.ofNullable(
                                        found.get(member.id().value()))
                                .map(invitation -> view(member, invitation)))
                        .toList(),
                page.next());
    }

    private InvitationView view(Member member, Invitation invitation) {
        return new InvitationView(
                member.id().value(),
                member.name().inFull(),
                invitation.purpose().toString(),
                invitation.issuedAt(),
                invitation.until(),
                invitation.stateAt(written.clock().instant()));
    }

    /** Ends the open code of a member there; false when there is no such member. */
    boolean withdrawn(OrganisationId organisation, MemberId member) {
        boolean there = members.find(member)
                .filter(found -> belongs(found, organisation))
                .isPresent();
        if (there) {
            written.invitations().withdraw(Invitation.ofMember(member.value()));
        }
        return there;
    }

    InvitationBatch told(OrganisationId organisation, Purpose purpose, Chosen chosen, InviteMembers.Batch batch) {
        Map<OrganisationId, Organisation> branches =
                organisations
                        .findAll(batch.slips().stream()
                                .map(slip -> slip.member().branch())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return new InvitationBatch(
                organisation.value(),
                purpose.toString(),
                batch.until(),
                written.page(),
                batch.slips().stream().map(slip -> slip(slip, branches)).toList(),
                Stream.concat(
                                batch.skipped().stream().map(InvitedMembers::skipped),
                                chosen.strangers().stream()
                                        .map(id -> new InvitationBatch.SkippedView(
                                                id.value(), null, InvitationRefusal.NOT_IN_ORGANISATION.toString())))
                        .toList());
    }

    /** The one code for an account's new password. */
    InvitationBatch told(Account account, PrintedCode code) {
        return new InvitationBatch(
                null,
                Purpose.PASSWORD_RESET.toString(),
                written.clock().instant().plus(InviteMembers.GOOD_FOR),
                written.page(),
                List.of(new InvitationBatch.SlipView(
                        account.member().map(MemberId::value).orElse(null),
                        account.displayName().inFull(),
                        null,
                        null,
                        account.login().value(),
                        code.inFours())),
                List.of());
    }

    private static InvitationBatch.SlipView slip(InviteMembers.Slip slip, Map<OrganisationId, Organisation> branches) {
        Member member = slip.member();
        return new InvitationBatch.SlipView(
                member.id().value(),
                member.name().inFull(),
                member.branch().value(),
                Optional.ofNullable(branches.get(member.branch()))
                        .map(branch -> branch.name().value())
                        .orElse(null),
                slip.account().map(account -> account.login().value()).orElse(null),
                slip.code().inFours());
    }

    private static InvitationBatch.SkippedView skipped(InviteMembers.Skipped skipped) {
        return new InvitationBatch.SkippedView(
                skipped.member().id().value(),
                skipped.member().name().inFull(),
                skipped.reason().toString());
    }
}
