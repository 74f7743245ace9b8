package org.xianfeng.membership.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.disclosure.FileChanges.Field;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.member.RosterRoles;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.personal.PersonalRefusal;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.personal.Sex;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Personal files over HTTP: masked for roster readers and the member, in full for a reason, and their changes. */
@RestController
@RequestMapping("/api/membership/members/{id}/personal-file")
class PersonalFileController {
    private static final Role[] FULL = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER};

    private final Members members;
    private final PersonalFiles files;
    private final ViewInFull view;
    private final ChangePersonalFile change;
    private final Access access;

    PersonalFileController(
            Members members, PersonalFiles files, ViewInFull view, ChangePersonalFile change, Access access) {
        this.members = members;
        this.files = files;
        this.view = view;
        this.change = change;
        this.access = access;
    }

    /** Why the numbers must be seen: 6 to 200 characters, no numbers in them. */
    record FullViewReason(@NotNull @Size(max = 400) String reason) {}

    /** The numbers in full, told once. */
    record FullNumbers(
            String memberId,
            @Nullable String identityNumber,
            @Nullable String phone) {}

    /** What shall be another; what is left out stays, what is named in {@code clear} goes. */
    record PersonalFileChange(
            @Nullable Sex sex,
            @Nullable @Size(max = PersonalFacts.MOST) String ethnicGroup,
            @Nullable LocalDate birthDate,
            @Nullable @Size(max = PersonalFacts.MOST) String education,
            @Nullable @Size(max = PersonalFacts.MOST) String degree,
            @Nullable LocalDate joinedPartyOn,
            @Nullable LocalDate formalOn,
            @Nullable @Size(max = PersonalFacts.MOST) String workUnit,
            @Nullable @Size(max = PersonalFacts.MOST) String post,
            @Nullable @Size(max = 60) String identityNumber,
            @Nullable @Size(max = 60) String phone,
            @Nullable @Size(max = 20) List<@NotNull Field> clear) {}

    @GetMapping
    PersonalFileView read(Caller caller, @PathVariable MemberId id) {
        Member member = members.find(id).orElseThrow(Problem::notFound);
        if (!caller.member().equals(Optional.of(id))) {
            access.require(caller, member.branch(), RosterRoles.read());
        }
        return PersonalFileView.of(fileOf(id));
    }

    /** The numbers in full; who asked and why is written down first, each time. */
    @ChangesNothing
    @PostMapping("/full-views")
    FullNumbers viewInFull(Caller caller, @PathVariable MemberId id, @Valid @RequestBody FullViewReason wanted) {
        Member member = members.find(id).orElseThrow(Problem::notFound);
        access.require(caller, member.branch(), FULL);
        return switch (view.of(member, caller.account(), wanted.reason())) {
            case ViewInFull.Outcome.Shown(Optional<PersonalFile> file) ->
                new FullNumbers(
                        id.value(),
                        file.flatMap(PersonalFile::identity)
                                .map(IdentityNumber::inFull)
                                .orElse(null),
                        file.flatMap(PersonalFile::phone)
                                .map(PhoneNumber::inFull)
                                .orElse(null));
            case ViewInFull.Outcome.Refused(DisclosureRefusal reason) -> throw told(reason);
        };
    }

    @PatchMapping
    PersonalFileView change(
            Caller caller,
            @PathVariable MemberId id,
            ExpectedVersion expected,
            @Valid @RequestBody PersonalFileChange wanted) {
        Member member = members.find(id).orElseThrow(Problem::notFound);
        access.require(caller, member.branch(), RosterRoles.write());
        PersonalFile before = fileOf(id);
        expected.check(before.version());
        return switch (change.of(member, before, changes(wanted), caller.account())) {
            case ChangePersonalFile.Outcome.Changed(PersonalFile file) -> PersonalFileView.of(file);
            case ChangePersonalFile.Outcome.Refused(DisclosureRefusal reason) -> throw told(reason);
        };
    }

    private PersonalFile fileOf(MemberId id) {
        return files.find(id).orElseGet(() -> ChangePersonalFile.unwritten(id));
    }

    private FileChanges changes(PersonalFileChange wanted) {
        PersonalFacts facts = new PersonalFacts(
                Optional.ofNullable(wanted.sex()),
                text(wanted.ethnicGroup()),
                Optional.ofNullable(wanted.birthDate()),
                text(wanted.education()),
                text(wanted.degree()),
                Optional.ofNullable(wanted.joinedPartyOn()),
                Optional.ofNullable(wanted.formalOn()),
                text(wanted.workUnit()),
                text(wanted.post()));
        return new FileChanges(
                facts,
                Optional.ofNullable(wanted.identityNumber())
                        .map(text ->
                                IdentityNumber.read(text, change.today()).orElseThrow(PersonalFileController::told)),
                Optional.ofNullable(wanted.phone())
                        .map(text -> PhoneNumber.read(text).orElseThrow(PersonalFileController::told)),
                wanted.clear() == null ? Set.of() : Set.copyOf(wanted.clear()));
    }

    /** An empty text is one to be cleared, and is not taken for a fact. */
    private static Optional<String> text(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(PersonalFacts::checked);
        } catch (IllegalArgumentException _) {
            throw told(DisclosureRefusal.FACT_INVALID);
        }
    }

    static Problem told(PersonalRefusal reason) {
        return new Problem(422, reason.slug());
    }

    static Problem told(DisclosureRefusal reason) {
        int status = switch (reason) {
            case TOO_MANY_VIEWS -> 429;
            case IDENTITY_NUMBER_IN_USE -> 409;
            case REASON_INSUFFICIENT,
                    ONE_NUMBER_PLEASE,
                    FACTS_CONTRADICT_IDENTITY_NUMBER,
                    FACT_INVALID,
                    FORMAL_BEFORE_JOINING -> 422;
        };
        return new Problem(status, reason.slug());
    }
}
