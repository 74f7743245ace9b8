package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalRefusal;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.personal.Reading;
import org.xianfeng.membership.personal.Sex;
import org.xianfeng.membership.workbook.Cell;

/** Reads who somebody is, and holds name, numbers, sex and birth date against each other. */
final class PersonCells {
    /** A number in a cell keeps no more digits than these. */
    private static final int DIGITS_OF_A_NUMBER = 15;

    private final RowFields fields;

    PersonCells(RowFields fields) {
        this.fields = fields;
    }

    Optional<MemberName> name() {
        Optional<Cell> cell = fields.cell(Meaning.NAME);
        if (cell.isEmpty()) {
            fields.sayMissing(Meaning.NAME, FindingCode.NAME_MISSING);
            return Optional.empty();
        }
        Optional<MemberName> name = cell.filter(written -> written.kind() == Cell.Kind.TEXT)
                .flatMap(written -> MemberName.in(written.text()));
        if (name.isEmpty()) {
            fields.say(Meaning.NAME, FindingCode.NAME_INVALID);
        }
        return name;
    }

    Optional<IdentityNumber> identity() {
        Optional<Cell> cell = fields.cell(Meaning.IDENTITY_NUMBER);
        if (cell.isEmpty()) {
            fields.sayMissing(Meaning.IDENTITY_NUMBER, FindingCode.IDENTITY_MISSING);
            return Optional.empty();
        }
        if (cell.get().kind() == Cell.Kind.NUMBER && cell.get().text().length() > DIGITS_OF_A_NUMBER) {
            fields.say(Meaning.IDENTITY_NUMBER, FindingCode.IDENTITY_LOST_DIGITS);
            return Optional.empty();
        }
        return switch (IdentityNumber.read(cell.get().text(), fields.table().today())) {
            case Reading.Read<IdentityNumber>(IdentityNumber number) -> Optional.of(number);
            case Reading.Refused<IdentityNumber>(PersonalRefusal reason) -> {
                fields.say(Meaning.IDENTITY_NUMBER, code(reason));
                yield Optional.empty();
            }
        };
    }

    Optional<PhoneNumber> phone() {
        return fields.cell(Meaning.PHONE).flatMap(cell -> switch (PhoneNumber.read(plain(cell))) {
            case Reading.Read<PhoneNumber>(PhoneNumber number) -> Optional.of(number);
            case Reading.Refused<PhoneNumber>(PersonalRefusal reason) -> {
                fields.say(Meaning.PHONE, code(reason));
                yield Optional.empty();
            }
        });
    }

    /** A number such as 1.3800138E10 in full. */
    private static String plain(Cell cell) {
        if (cell.kind() != Cell.Kind.NUMBER) {
            return cell.text();
        }
        try {
            return new java.math.BigDecimal(cell.text()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return cell.text();
        }
    }

    private static FindingCode code(PersonalRefusal reason) {
        return switch (reason) {
            case MASKED_VALUE -> FindingCode.VALUE_MASKED;
            case IDENTITY_NUMBER_MALFORMED -> FindingCode.IDENTITY_MALFORMED;
            case IDENTITY_NUMBER_OF_OLD_FORM -> FindingCode.IDENTITY_OF_OLD_FORM;
            case IDENTITY_NUMBER_REGION_UNKNOWN -> FindingCode.IDENTITY_REGION_UNKNOWN;
            case IDENTITY_NUMBER_BIRTH_DATE_INVALID -> FindingCode.IDENTITY_BIRTH_DATE_INVALID;
            case IDENTITY_NUMBER_CHECK_DIGIT_WRONG -> FindingCode.IDENTITY_CHECK_DIGIT_WRONG;
            case PHONE_NUMBER_MALFORMED -> FindingCode.PHONE_MALFORMED;
            case PHONE_NUMBER_WITHOUT_AREA_CODE -> FindingCode.PHONE_WITHOUT_AREA_CODE;
        };
    }

    /** What the identity number says of sex and birth date counts; what the row says must agree. */
    PersonalFacts facts(IdentityNumber identity, Optional<LocalDate> joinedOn, Optional<LocalDate> formalOn) {
        checkSex(identity);
        checkBirthDate(identity);
        Optional<String> ethnicGroup = fields.text(Meaning.ETHNIC_GROUP, PersonalFacts.MOST);
        Optional<String> known = ethnicGroup.flatMap(fields.table().words()::ethnicGroup);
        if (ethnicGroup.isPresent() && known.isEmpty()) {
            fields.say(Meaning.ETHNIC_GROUP, FindingCode.ETHNIC_GROUP_UNKNOWN);
        }
        return new PersonalFacts(
                Optional.of(identity.sex()),
                known.or(() -> ethnicGroup),
                Optional.of(identity.birthDate()),
                fields.text(Meaning.EDUCATION, PersonalFacts.MOST),
                fields.text(Meaning.DEGREE, PersonalFacts.MOST),
                joinedOn,
                formalOn,
                fields.text(Meaning.WORK_UNIT, PersonalFacts.MOST),
                fields.text(Meaning.WORK_POST, PersonalFacts.MOST));
    }

    private void checkSex(IdentityNumber identity) {
        if (fields.cell(Meaning.SEX).isEmpty()) {
            return;
        }
        Optional<Sex> sex = fields.word(Meaning.SEX, "sex").map(word -> word.equals("male") ? Sex.MALE : Sex.FEMALE);
        if (sex.isEmpty()) {
            fields.say(Meaning.SEX, FindingCode.SEX_UNKNOWN);
        } else if (sex.get() != identity.sex()) {
            fields.say(Meaning.SEX, FindingCode.SEX_DIFFERS);
        }
    }

    private void checkBirthDate(IdentityNumber identity) {
        LocalDate born = identity.birthDate();
        fields.cell(Meaning.BIRTH_DATE).ifPresent(cell -> {
            boolean agrees = switch (WrittenDate.in(cell, fields.table().from1904())) {
                case WrittenDate.Day(LocalDate day) -> day.equals(born);
                case WrittenDate.Month(YearMonth month) -> month.equals(YearMonth.from(born));
                case WrittenDate.JanuaryOrOctober(int year) -> year == born.getYear() && born.getMonthValue() % 9 == 1;
                case WrittenDate.Year(int year) -> year == born.getYear();
                case WrittenDate.Unreadable _ -> false;
            };
            boolean readable = !(WrittenDate.in(cell, fields.table().from1904()) instanceof WrittenDate.Unreadable);
            if (!agrees) {
                fields.say(Meaning.BIRTH_DATE, readable ? FindingCode.BIRTH_DATE_DIFFERS : FindingCode.DATE_UNREADABLE);
            }
        });
    }
}
