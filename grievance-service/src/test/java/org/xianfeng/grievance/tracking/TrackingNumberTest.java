package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingNumberTest {
    private final Random random = new Random(7);

    @Test
    void it_is_read_aloud_in_three_groups_of_four_digits() {
        assertThat(TrackingNumber.draw(random).toString()).matches("[0-9]{4}-[0-9]{4}-[0-9]{4}");
    }

    @Test
    void it_is_read_with_or_without_hyphens_and_blanks() {
        TrackingNumber number = TrackingNumber.draw(random);
        assertThat(TrackingNumber.read(number.toString())).contains(number);
        assertThat(TrackingNumber.read(number.digits())).contains(number);
        assertThat(TrackingNumber.read(" " + number.toString().replace('-', ' ')))
                .contains(number);
    }

    @Test
    void every_single_wrong_digit_is_found() {
        for (int draw = 0; draw < 50; draw++) {
            String digits = TrackingNumber.draw(random).digits();
            for (int place = 0; place < digits.length(); place++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(place)) {
                        String mistyped = digits.substring(0, place) + wrong + digits.substring(place + 1);
                        assertThat(TrackingNumber.read(mistyped)).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_found() {
        for (int draw = 0; draw < 200; draw++) {
            StringBuilder digits = new StringBuilder(TrackingNumber.draw(random).digits());
            for (int place = 1; place < digits.length(); place++) {
                StringBuilder swapped = new StringBuilder(digits);
                swapped.setCharAt(place - 1, digits.charAt(place));
                swapped.setCharAt(place, digits.charAt(place - 1));
                if (!swapped.toString().contentEquals(digits)) {
                    assertThat(TrackingNumber.read(swapped.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void what_cannot_be_a_number_is_none() {
        assertThat(TrackingNumber.read("")).isEmpty();
        assertThat(TrackingNumber.read("{$gt: ''}")).isEmpty();
        assertThat(TrackingNumber.read("١٢٣٤٥٦٧٨٩٠١٢")).isEmpty();
        assertThatThrownBy(() -> new TrackingNumber("123456789012")).isInstanceOf(IllegalArgumentException.class);
    }
}
