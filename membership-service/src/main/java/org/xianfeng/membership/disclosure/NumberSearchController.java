package org.xianfeng.membership.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberView;
import org.xianfeng.membership.member.RosterRoles;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.idempotency.ChangesNothing;

/** Finding members by a whole number, which comes in the body and never in an address. */
@RestController
@RequestMapping("/api/membership/members/by-number")
class NumberSearchController {
    private final FindByNumber find;
    private final ChangePersonalFile files;
    private final Access access;

    NumberSearchController(FindByNumber find, ChangePersonalFile files, Access access) {
        this.find = find;
        this.files = files;
        this.access = access;
    }

    /** A whole identity number, or a whole phone number. */
    record WholeNumber(
            @Nullable @Size(max = 60) String identityNumber,
            @Nullable @Size(max = 60) String phone) {}

    /** Those found, among whom the caller may see; at most 200. */
    record FoundMembers(List<MemberView> items) {}

    @ChangesNothing
    @PostMapping
    FoundMembers search(Caller caller, @Valid @RequestBody WholeNumber wanted) {
        return switch (outcome(caller, wanted)) {
            case FindByNumber.Outcome.Found(List<Member> members) ->
                new FoundMembers(members.stream()
                        .map(member -> MemberView.of(member, List.of()))
                        .toList());
            case FindByNumber.Outcome.Refused(DisclosureRefusal reason) -> throw PersonalFileController.told(reason);
        };
    }

    private FindByNumber.Outcome outcome(Caller caller, WholeNumber wanted) {
        Predicate<Member> visible = member -> access.allows(caller, member.branch(), RosterRoles.read());
        Optional<IdentityNumber> identity = Optional.ofNullable(wanted.identityNumber())
                .map(text -> IdentityNumber.read(text, files.today()).orElseThrow(PersonalFileController::told));
        Optional<PhoneNumber> phone = Optional.ofNullable(wanted.phone())
                .map(text -> PhoneNumber.read(text).orElseThrow(PersonalFileController::told));
        if (identity.isPresent() == phone.isPresent()) {
            throw PersonalFileController.told(DisclosureRefusal.ONE_NUMBER_PLEASE);
        }
        return identity.map(number -> find.by(number, caller.account(), visible))
                .or(() -> phone.map(number -> find.by(number, caller.account(), visible)))
                .orElseThrow();
    }
}
