package org.xianfeng.membership.personal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the information table says of a member besides the numbers; never printed.
 *
 * @param joinedPartyOn the day of admission as a probationary member
 * @param formalOn the day of becoming a formal member
 * @param post the post at work, as the table has it
 */
public record PersonalFacts(
        Optional<Sex> sex,
        Optional<String> ethnicGroup,
        Optional<LocalDate> birthDate,
        Optional<String> education,
        Optional<String> degree,
        Optional<LocalDate> joinedPartyOn,
        Optional<LocalDate> formalOn,
        Optional<String> workUnit,
        Optional<String> post) {
    /** The longest text a fact may be. */
    public static final int MOST = 120;

    /** Of a member of whom nothing is known. */
    public static final PersonalFacts NONE = new PersonalFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public PersonalFacts {
        ethnicGroup.ifPresent(PersonalFacts::checked);
        education.ifPresent(PersonalFacts::checked);
        degree.ifPresent(PersonalFacts::checked);
        workUnit.ifPresent(PersonalFacts::checked);
        post.ifPresent(PersonalFacts::checked);
    }

    /** The text, if it can be a fact. @throws IllegalArgumentException if not */
    public static String checked(String text) {
        if (text.isBlank() || text.length() > MOST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a text of 1 to " + MOST + " characters without control characters");
        }
        return text;
    }

    /** Whether sex and birth date, where they are known, are those that the number carries. */
    public boolean agreeWith(IdentityNumber number) {
        return sex.filter(known -> known != number.sex()).isEmpty()
                && birthDate.filter(known -> !known.equals(number.birthDate())).isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
