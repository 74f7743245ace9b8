package org.xianfeng.membership.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberView;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.member.RosterRoles;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Changes of the roster over HTTP: register, transfer, departure. */
@RestController
@RequestMapping("/api/membership/members")
class MemberController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final Members members;
    private final RegisterMember register;
    private final TransferMember transfer;
    private final RecordDeparture departure;
    private final Access access;

    MemberController(
            Members members,
            RegisterMember register,
            TransferMember transfer,
            RecordDeparture departure,
            Access access) {
        this.members = members;
        this.register = register;
        this.transfer = transfer;
        this.departure = departure;
        this.access = access;
    }

    /** Who shall be taken into a branch. */
    record NewMember(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Pattern(regexp = ID) String branchId,
            @Nullable @Pattern(regexp = ID) String groupId,
            @NotNull Standing standing,
            @NotNull Employment employment,
            @Nullable LocalDate joinedOn) {}

    /** Where a member goes, and from when. */
    record Transfer(
            @NotNull @Pattern(regexp = ID) String toBranchId,
            @NotNull LocalDate effectiveOn) {}

    /** From when a member is off the roster. */
    record Departure(@NotNull LocalDate leftOn) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MemberView register(Caller caller, @Valid @RequestBody NewMember wanted) {
        OrganisationId branch = new OrganisationId(wanted.branchId());
        access.require(caller, branch, RosterRoles.write());
        return told(register.of(new Newcomer(
                wanted.name(),
                branch,
                Optional.ofNullable(wanted.groupId()).map(OrganisationId::new),
                wanted.standing(),
                wanted.employment(),
                Optional.ofNullable(wanted.joinedOn()))));
    }

    @PostMapping("/{id}/transfers")
    MemberView transfer(
            Caller caller, @PathVariable MemberId id, ExpectedVersion expected, @Valid @RequestBody Transfer wanted) {
        Member member = writable(caller, id);
        OrganisationId to = new OrganisationId(wanted.toBranchId());
        access.require(caller, to, RosterRoles.write());
        expected.check(member.version());
        return told(transfer.of(member, to, wanted.effectiveOn()));
    }

    @PostMapping("/{id}/departure")
    MemberView depart(
            Caller caller, @PathVariable MemberId id, ExpectedVersion expected, @Valid @RequestBody Departure wanted) {
        Member member = writable(caller, id);
        expected.check(member.version());
        return told(departure.of(member, wanted.leftOn()));
    }

    private Member writable(Caller caller, MemberId id) {
        Member member = members.find(id).orElseThrow(Problem::notFound);
        access.require(caller, member.branch(), RosterRoles.write());
        return member;
    }

    private static MemberView told(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Done(Member member) -> MemberView.of(member, List.of());
            case MemberOutcome.Refused(MemberRefusal reason) -> throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(MemberRefusal reason) {
        return switch (reason) {
            case MEMBER_NAME_INVALID,
                    NOT_A_BRANCH,
                    GROUP_NOT_IN_BRANCH,
                    DATE_IN_FUTURE,
                    DATE_BEFORE_JOINING,
                    DATE_TOO_LONG_AGO -> 422;
            case BRANCH_DISSOLVED, BRANCH_FULL, SAME_BRANCH, MEMBER_HAS_LEFT -> 409;
        };
    }
}
