package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.personal.IdentityNumber;

/** Reads where somebody stands in the Party and at work, and whether the days can follow each other. */
final class PartyCells {
    private static final int OF_AGE = 18;
    /** A probation lasts a year, and may be made longer once by at most a year. */
    private static final int LONGEST_PROBATION_YEARS = 2;

    private final RowFields fields;

    PartyCells(RowFields fields) {
        this.fields = fields;
    }

    Optional<LocalDate> joinedOn(Optional<IdentityNumber> identity) {
        Optional<LocalDate> day = fields.day(Meaning.JOINED_ON);
        if (day.isEmpty()) {
            fields.sayMissing(Meaning.JOINED_ON, FindingCode.DATE_MISSING);
        } else if (identity.isPresent()) {
            LocalDate born = identity.get().birthDate();
            if (day.get().isBefore(born)) {
                fields.say(Meaning.JOINED_ON, FindingCode.JOINED_BEFORE_BIRTH);
            } else if (day.get().isBefore(born.plusYears(OF_AGE))) {
                fields.say(Meaning.JOINED_ON, FindingCode.JOINED_BEFORE_EIGHTEEN);
            }
        }
        return day;
    }

    Optional<LocalDate> formalOn(Optional<LocalDate> joinedOn) {
        Optional<LocalDate> day = fields.day(Meaning.FORMAL_ON);
        if (day.isPresent() && joinedOn.filter(day.get()::isBefore).isPresent()) {
            fields.say(Meaning.FORMAL_ON, FindingCode.FORMAL_BEFORE_JOINING);
        }
        return day;
    }

    /** What the column says; without one, who has a day of becoming formal is formal. */
    Optional<Standing> standing(Optional<LocalDate> joinedOn, Optional<LocalDate> formalOn) {
        Optional<Standing> written = oneOf(Meaning.STANDING, "standing")
                .or(() -> oneOf(Meaning.EMPLOYMENT, "standing"))
                .map(word -> word.equals("formal") ? Standing.FORMAL : Standing.PROBATIONARY);
        if (written.isEmpty()
                && fields.cell(Meaning.STANDING).isPresent()
                && fields.word(Meaning.STANDING, "employment").isEmpty()) {
            fields.say(Meaning.STANDING, FindingCode.STANDING_UNKNOWN);
            return Optional.empty();
        }
        Standing standing = written.orElseGet(() -> formalOn.isPresent() ? Standing.FORMAL : Standing.PROBATIONARY);
        switch (standing) {
            case FORMAL -> {
                if (formalOn.isEmpty()) {
                    fields.say(Meaning.FORMAL_ON, FindingCode.FORMAL_WITHOUT_DATE);
                }
            }
            case PROBATIONARY -> checkProbation(joinedOn, formalOn);
        }
        return Optional.of(standing);
    }

    private void checkProbation(Optional<LocalDate> joinedOn, Optional<LocalDate> formalOn) {
        LocalDate today = fields.table().today();
        if (formalOn.isPresent()) {
            fields.say(Meaning.FORMAL_ON, FindingCode.FORMAL_DATE_OF_PROBATIONARY);
        } else if (joinedOn.filter(day -> day.plusYears(LONGEST_PROBATION_YEARS).isBefore(today))
                .isPresent()) {
            fields.say(Meaning.STANDING, FindingCode.PROBATION_LONG);
        }
    }

    Optional<Employment> employment() {
        Optional<Employment> employment = oneOf(Meaning.EMPLOYMENT, "employment")
                .or(() -> oneOf(Meaning.STANDING, "employment"))
                .map(word -> word.equals("retired") ? Employment.RETIRED : Employment.IN_SERVICE);
        if (employment.isEmpty()) {
            if (fields.cell(Meaning.EMPLOYMENT).isPresent()) {
                fields.say(Meaning.EMPLOYMENT, FindingCode.EMPLOYMENT_UNKNOWN);
            } else {
                fields.sayMissing(Meaning.EMPLOYMENT, FindingCode.EMPLOYMENT_MISSING);
            }
        }
        return employment;
    }

    Optional<LocalDate> since(Optional<LocalDate> joinedOn) {
        Optional<LocalDate> day = fields.day(Meaning.BRANCH_SINCE);
        if (day.isPresent() && joinedOn.filter(day.get()::isBefore).isPresent()) {
            fields.say(Meaning.BRANCH_SINCE, FindingCode.IN_BRANCH_BEFORE_JOINING);
        }
        return day;
    }

    /** The column that is called 人员类别 tells of standing in some tables, and of work in others. */
    private Optional<String> oneOf(Meaning meaning, String topic) {
        return fields.table().places().containsKey(meaning) ? fields.word(meaning, topic) : Optional.empty();
    }
}
