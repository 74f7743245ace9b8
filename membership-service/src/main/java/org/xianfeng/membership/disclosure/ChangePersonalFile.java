package org.xianfeng.membership.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.disclosure.FileChanges.Field;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.StaleVersion;

/** Changes a personal file, after it was written down who changes which fields; or says why not. */
final class ChangePersonalFile {
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    private final PersonalFiles files;
    private final Audit audit;
    private final Clock clock;

    ChangePersonalFile(PersonalFiles files, Audit audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** The file is this now. */
        record Changed(PersonalFile file) implements Outcome {}

        /** It is what it was. */
        record Refused(DisclosureRefusal reason) implements Outcome {}
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PLACE);
    }

    /** The file of a member of whom nothing is known yet. */
    static PersonalFile unwritten(MemberId member) {
        return new PersonalFile(member, PersonalFacts.NONE, Optional.empty(), Optional.empty(), 0);
    }

    Outcome of(Member member, PersonalFile before, FileChanges changes, String account) {
        PersonalFile next = changes.of(before);
        Set<Field> fields = FileChanges.between(before, next);
        if (fields.isEmpty()) {
            return new Outcome.Changed(before);
        }
        Optional<DisclosureRefusal> refusal = refusal(next);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        audit.record(AuditNote.of(
                        AuditKind.PERSONAL_DATA_CHANGED, account, member.id().value())
                .at(member.branch())
                .with("fields", fields.stream().map(Field::toString).collect(Collectors.joining(" ")))
                .with("version", Long.toString(next.version())));
        boolean held = before.version() == 0
                ? isHeldByAnother(next)
                : files.replace(next).isPresent();
        return held ? new Outcome.Refused(DisclosureRefusal.IDENTITY_NUMBER_IN_USE) : new Outcome.Changed(next);
    }

    private boolean isHeldByAnother(PersonalFile first) {
        if (!files.addAll(List.of(first)).isEmpty()) {
            return true;
        }
        if (!files.find(first.member()).equals(Optional.of(first))) {
            throw new StaleVersion("personalFiles", first.member().value());
        }
        return false;
    }

    private Optional<DisclosureRefusal> refusal(PersonalFile next) {
        PersonalFacts facts = next.facts();
        LocalDate today = today();
        if (next.identity().filter(number -> !facts.agreeWith(number)).isPresent()) {
            return Optional.of(DisclosureRefusal.FACTS_CONTRADICT_IDENTITY_NUMBER);
        }
        boolean tooLate = List.of(facts.birthDate(), facts.joinedPartyOn(), facts.formalOn()).stream()
                .flatMap(Optional::stream)
                .anyMatch(day -> day.isAfter(today));
        if (tooLate) {
            return Optional.of(DisclosureRefusal.FACT_INVALID);
        }
        boolean inOrder = facts.formalOn()
                .flatMap(formal -> facts.joinedPartyOn().map(joined -> !formal.isBefore(joined)))
                .orElse(true);
        return inOrder ? Optional.empty() : Optional.of(DisclosureRefusal.FORMAL_BEFORE_JOINING);
    }
}
