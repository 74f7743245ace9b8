package org.xianfeng.membership.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintedCodeTest {
    @Test
    void a_code_is_read_however_it_is_typed_and_printing_shows_nothing() {
        PrintedCode code = PrintedCode.fresh();
        assertThat(code.inFours()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(PrintedCode.in(" " + code.inFours().toLowerCase().replace('-', ' ') + "\n"))
                .contains(code);
        assertThat(PrintedCode.in(code.value().substring(1))).isEmpty();
        assertThat(PrintedCode.in("{$ne: null}")).isEmpty();
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void no_two_codes_are_the_same() {
        Set<String> codes = new HashSet<>();
        for (int number = 0; number < 10_000; number++) {
            codes.add(PrintedCode.fresh().hash("invitation"));
        }
        assertThat(codes).hasSize(10_000);
    }
}
