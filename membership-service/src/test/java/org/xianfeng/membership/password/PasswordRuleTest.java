package org.xianfeng.membership.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.password.PasswordRefusal.PASSWORD_TOO_COMMON;
import static org.xianfeng.membership.password.PasswordRefusal.PASSWORD_TOO_LONG;
import static org.xianfeng.membership.password.PasswordRefusal.PASSWORD_TOO_OBVIOUS;
import static org.xianfeng.membership.password.PasswordRefusal.PASSWORD_TOO_SHORT;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private final PasswordRule rule = TestPasswords.rule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "雨后春笋般生长二零二六年",
                "all small and no digits",
                "       blanks count      too",
                "zhang is my name and it rains"
            })
    void a_long_one_of_any_characters_is_taken_without_demands_on_their_kinds(String good) {
        assertThat(rule.refusal(good, List.of("zhang", "张三"))).isEmpty();
    }

    @Test
    void ten_characters_are_the_least_and_sixty_four_and_more_are_taken() {
        assertThat(rule.refusal("a1b2c3d4e", List.of())).contains(PASSWORD_TOO_SHORT);
        assertThat(rule.refusal("a1b2c3d4e5", List.of())).isEmpty();
        assertThat(rule.refusal("ab3 ".repeat(16), List.of())).isEmpty();
        assertThat(rule.refusal("ab3 ".repeat(32), List.of())).isEmpty();
        assertThat(rule.refusal("ab3 ".repeat(33), List.of())).contains(PASSWORD_TOO_LONG);
    }

    @Test
    void characters_are_counted_not_units_of_memory() {
        assertThat(rule.refusal("😀😁😂😃😄", List.of())).contains(PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QWERTYUIOP",
                "woaini1314",
                "password1234",
                "!!password!!",
                "ｑｗｅｒｔｙｕｉｏｐ",
                "0123456789",
                "jihgfedcba",
                "aaaaaaaaaa",
                "abababababab"
            })
    void what_many_people_have_is_refused_however_it_is_decorated(String common) {
        assertThat(rule.refusal(common, List.of())).contains(PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @CsvSource({"Xianfeng-2026", "ZhangSan2026!", "张三张三张三张三二零", "zhangsan先锋"})
    void what_everybody_knows_of_the_person_does_not_count(String obvious) {
        assertThat(rule.refusal(obvious, List.of("zhangsan", "张三"))).contains(PASSWORD_TOO_OBVIOUS);
    }

    @Test
    void the_same_characters_are_the_same_password_however_they_are_typed() {
        assertThat(PasswordRule.plain("ｐａｓｓ　ｗｏｒｄ")).isEqualTo("pass word");
        assertThat(PasswordRule.plain("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void the_list_that_is_shipped_is_long_and_knows_the_usual_ones() throws IOException {
        PasswordRule shipped = new PasswordConfiguration().passwordRule();
        for (String common : List.of("woaini1314", "a123456789", "1qaz2wsx3edc", "password123", "iloveyou2000")) {
            assertThat(shipped.refusal(common, List.of())).as(common).contains(PASSWORD_TOO_COMMON);
        }
        assertThat(shipped.refusal("spring-river-42", List.of())).isEmpty();
    }
}
