package org.xianfeng.membership.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PhoneNumber;

/**
 * What shall be another in a personal file; what is empty stays as it is.
 *
 * @param cleared what shall no longer be known
 */
record FileChanges(
        PersonalFacts facts, Optional<IdentityNumber> identity, Optional<PhoneNumber> phone, Set<Field> cleared) {
    /** What a personal file has. */
    enum Field {
        SEX,
        ETHNIC_GROUP,
        BIRTH_DATE,
        EDUCATION,
        DEGREE,
        JOINED_PARTY_ON,
        FORMAL_ON,
        WORK_UNIT,
        POST,
        IDENTITY_NUMBER,
        PHONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    PersonalFile of(PersonalFile before) {
        PersonalFacts old = before.facts();
        PersonalFacts next = new PersonalFacts(
                one(Field.SEX, facts.sex(), old.sex()),
                one(Field.ETHNIC_GROUP, facts.ethnicGroup(), old.ethnicGroup()),
                one(Field.BIRTH_DATE, facts.birthDate(), old.birthDate()),
                one(Field.EDUCATION, facts.education(), old.education()),
                one(Field.DEGREE, facts.degree(), old.degree()),
                one(Field.JOINED_PARTY_ON, facts.joinedPartyOn(), old.joinedPartyOn()),
                one(Field.FORMAL_ON, facts.formalOn(), old.formalOn()),
                one(Field.WORK_UNIT, facts.workUnit(), old.workUnit()),
                one(Field.POST, facts.post(), old.post()));
        return new PersonalFile(
                before.member(),
                next,
                one(Field.IDENTITY_NUMBER, identity, before.identity()),
                one(Field.PHONE, phone, before.phone()),
                before.version() + 1);
    }

    private <T> Optional<T> one(Field field, Optional<T> wanted, Optional<T> before) {
        return cleared.contains(field) ? Optional.empty() : wanted.or(() -> before);
    }

    /** What differs between two files. */
    static Set<Field> between(PersonalFile before, PersonalFile next) {
        Set<Field> fields = new TreeSet<>();
        differ(fields, Field.IDENTITY_NUMBER, PersonalFile::identity, before, next);
        differ(fields, Field.PHONE, PersonalFile::phone, before, next);
        PersonalFacts old = before.facts();
        PersonalFacts now = next.facts();
        differ(fields, Field.SEX, PersonalFacts::sex, old, now);
        differ(fields, Field.ETHNIC_GROUP, PersonalFacts::ethnicGroup, old, now);
        differ(fields, Field.BIRTH_DATE, PersonalFacts::birthDate, old, now);
        differ(fields, Field.EDUCATION, PersonalFacts::education, old, now);
        differ(fields, Field.DEGREE, PersonalFacts::degree, old, now);
        differ(fields, Field.JOINED_PARTY_ON, PersonalFacts::joinedPartyOn, old, now);
        differ(fields, Field.FORMAL_ON, PersonalFacts::formalOn, old, now);
        differ(fields, Field.WORK_UNIT, PersonalFacts::workUnit, old, now);
        differ(fields, Field.POST, PersonalFacts::post, old, now);
        return fields;
    }

    private static <T, V> void differ(Set<Field> fields, Field field, Function<T, V> value, T before, T next) {
        if (!value.apply(before).equals(value.apply(next))) {
            fields.add(field);
        }
    }
}
