package org.xianfeng.membership.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.membership.personal.Reading.Refused;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    /** The example of the standard itself: GB 11643-1999, appendix. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void the_example_of_the_standard_is_read_with_its_birth_date_and_sex() {
        IdentityNumber number = read(OF_THE_STANDARD);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(read("440524188001010014".replace("1880", "1980").substring(0, 17)
                                + IdentityNumber.check("44052419800101001"))
                        .sex())
                .isEqualTo(Sex.MALE);
    }

    @Test
    void what_people_type_is_put_right() {
        assertThat(read(" 110105 19491231 002x ")).isEqualTo(read(OF_THE_STANDARD));
        assertThat(read("１１０１０５１９４９１２３１００２Ｘ")).isEqualTo(read(OF_THE_STANDARD));
        assertThat(read("110105-19491231-002X")).isEqualTo(read(OF_THE_STANDARD));
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, IDENTITY_NUMBER_OF_OLD_FORM",
        "110***********123X, MASKED_VALUE",
        "110＊＊＊＊＊＊＊＊＊＊＊123X, MASKED_VALUE",
        "'', IDENTITY_NUMBER_MALFORMED",
        "11010519491231002, IDENTITY_NUMBER_MALFORMED",
        "11010519491231002XX, IDENTITY_NUMBER_MALFORMED",
        "1101051949123100X2, IDENTITY_NUMBER_MALFORMED",
        "1.10105194912310E+17, IDENTITY_NUMBER_MALFORMED",
        "990105194912310027, IDENTITY_NUMBER_REGION_UNKNOWN",
        "110105194913310025, IDENTITY_NUMBER_BIRTH_DATE_INVALID",
        "110105194902300025, IDENTITY_NUMBER_BIRTH_DATE_INVALID",
        "110105203001010025, IDENTITY_NUMBER_BIRTH_DATE_INVALID",
        "110105189912310025, IDENTITY_NUMBER_BIRTH_DATE_INVALID",
        "110105194912310020, IDENTITY_NUMBER_CHECK_DIGIT_WRONG"
    })
    void what_is_no_number_is_refused_with_the_reason(String text, PersonalRefusal reason) {
        assertThat(IdentityNumber.read(text, TODAY)).isEqualTo(new Refused<>(reason));
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_found() {
        String good = InventedPeople.identity(4711).inFull();
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != good.charAt(place)) {
                    assertRefused(good.substring(0, place) + digit + good.substring(place + 1));
                }
            }
        }
        for (int place = 0; place < 16; place++) {
            if (good.charAt(place) != good.charAt(place + 1)) {
                assertRefused(good.substring(0, place)
                        + good.charAt(place + 1)
                        + good.charAt(place)
                        + good.substring(place + 2));
            }
        }
    }

    @Test
    void invented_people_have_numbers_that_are_read_and_are_all_different() {
        assertThat(IntStream.range(0, 40_000).mapToObj(InventedPeople::identity))
                .doesNotHaveDuplicates()
                .allMatch(number ->
                        IdentityNumber.read(number.inFull(), TODAY).asOptional().equals(java.util.Optional.of(number)));
    }

    @Test
    void it_is_shown_masked_and_never_printed() {
        IdentityNumber number = read(OF_THE_STANDARD);
        assertThat(number.masked().shown()).isEqualTo("110***********002X");
        assertThat(number).hasToString("***");
        assertThat(new Reading.Read<>(number).toString()).doesNotContain("1949");
        assertThat(InventedPeople.file(new org.xianfeng.starter.identity.MemberId("m"), 7)
                        .toString())
                .doesNotContain("119999", "1990", "19500108", "1950-01-08");
    }

    private static void assertRefused(String text) {
        assertThat(IdentityNumber.read(text, TODAY)).as(text).isInstanceOf(Refused.class);
    }

    private static IdentityNumber read(String text) {
        return IdentityNumber.read(text, TODAY).asOptional().orElseThrow();
    }
}
