package org.xianfeng.membership.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.membership.personal.Reading.Refused;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "19900000001, 19900000001",
        "199 0000 0001, 19900000001",
        "1990000-0001, 19900000001",
        "+86 199-0000-0001, 19900000001",
        "008619900000001, 19900000001",
        "8619900000001, 19900000001",
        "１９９０００００００１, 19900000001",
        "010-60000001, 010-60000001",
        "(010)60000001, 010-60000001",
        "（0755）2000001, 0755-2000001",
        "0755 20000001, 0755-20000001",
        "+86 10 60000001, 010-60000001",
        "010-60000001转123, 010-60000001-123",
        "010-60000001-123, 010-60000001-123",
        "01060000001 ext. 8, 010-60000001-8"
    })
    void what_people_write_comes_into_one_form(String text, String form) {
        assertThat(PhoneNumber.read(text).asOptional().orElseThrow().inFull()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "199****0001, MASKED_VALUE",
        "'', PHONE_NUMBER_MALFORMED",
        "1990000000, PHONE_NUMBER_MALFORMED",
        "199000000011, PHONE_NUMBER_MALFORMED",
        "12345678901, PHONE_NUMBER_MALFORMED",
        "无, PHONE_NUMBER_MALFORMED",
        "110, PHONE_NUMBER_MALFORMED",
        "+1 202 555 0100, PHONE_NUMBER_MALFORMED",
        "010-60000001转abc, PHONE_NUMBER_MALFORMED",
        "60000001, PHONE_NUMBER_WITHOUT_AREA_CODE",
        "2000001, PHONE_NUMBER_WITHOUT_AREA_CODE"
    })
    void what_is_no_number_is_refused_with_the_reason(String text, PersonalRefusal reason) {
        assertThat(PhoneNumber.read(text)).isEqualTo(new Refused<>(reason));
    }

    @Test
    void it_is_shown_masked_and_never_printed() {
        assertThat(InventedPeople.phone(1).masked().shown()).isEqualTo("199****0001");
        assertThat(PhoneNumber.known("010-60000001").masked().shown()).isEqualTo("010-******01");
        assertThat(InventedPeople.phone(1)).hasToString("***");
    }
}
