package org.xianfeng.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {
    @Test
    void a_code_is_read_however_it_is_typed_and_printing_shows_nothing() {
        InvitationCode code = InvitationCode.fresh();
        assertThat(code.inFours()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(InvitationCode.in(" " + code.inFours().toLowerCase().replace('-', ' ') + "\n"))
                .contains(code);
        assertThat(InvitationCode.in(code.value().substring(1))).isEmpty();
        assertThat(InvitationCode.in("{$ne: null}")).isEmpty();
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void no_two_codes_are_the_same() {
        Set<String> codes = new HashSet<>();
        for (int number = 0; number < 10_000; number++) {
            codes.add(InvitationCode.fresh().hash());
        }
        assertThat(codes).hasSize(10_000);
    }
}
