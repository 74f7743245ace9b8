package org.xianfeng.membership.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.Sex;
import org.xianfeng.starter.version.Versioned;

/**
 * A personal file as roster readers see it.
 *
 * @param identityNumber masked, for example {@code 110***********123X}; it cannot be written back
 * @param phone masked, for example {@code 199****0001}; it cannot be written back
 * @param version 0 when nothing is known of the member yet
 */
record PersonalFileView(
        String memberId,
        @Nullable Sex sex,
        @Nullable String ethnicGroup,
        @Nullable LocalDate birthDate,
        @Nullable String education,
        @Nullable String degree,
        @Nullable LocalDate joinedPartyOn,
        @Nullable LocalDate formalOn,
        @Nullable String workUnit,
        @Nullable String post,
        @Nullable String identityNumber,
        @Nullable String phone,
        long version)
        implements Versioned {
    static PersonalFileView of(PersonalFile file) {
        PersonalFacts facts = file.facts();
        return new PersonalFileView(
                file.member().value(),
                facts.sex().orElse(null),
                facts.ethnicGroup().orElse(null),
                facts.birthDate().orElse(null),
                facts.education().orElse(null),
                facts.degree().orElse(null),
                facts.joinedPartyOn().orElse(null),
                facts.formalOn().orElse(null),
                facts.workUnit().orElse(null),
                facts.post().orElse(null),
                file.identity().map(number -> number.masked().shown()).orElse(null),
                file.phone().map(number -> number.masked().shown()).orElse(null),
                file.version());
    }
}
