package org.xianfeng.membership.personalstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class PersonalKeysIT {
    private static final String KEYS = Town.API + "/personal-keys";

    private final Calls calls;

    PersonalKeysIT(Calls calls) {
        this.calls = calls;
    }

    @Test
    void the_security_administrator_changes_keys_and_nobody_else_sees_even_their_numbers() {
        Calls security = calls.as(TestTokens.with("security-administrator@*"));
        Answer begun = security.post(KEYS + "/sealing/rotation", "{}").expect(200);
        assertThat(begun.json().get("keys").size()).isEqualTo(2);
        security.post(KEYS + "/sealing/rotation", "{}").expectProblem(409, "old-key-still-there");
        assertThat(security.delete(KEYS + "/sealing/old").status()).isEqualTo(409);
        security.post(KEYS + "/painting/rotation", "{}").expectProblem(404, "not-found");
        assertThat(Town.all(security.get(KEYS).expect(200), "use")).containsExactly("sealing", "finding");
        for (String role : new String[] {"system-administrator@*", "audit-administrator@*", "committee-officer@c"}) {
            calls.as(TestTokens.with(role)).get(KEYS).expectProblem(403, "forbidden");
            calls.as(TestTokens.with(role))
                    .post(KEYS + "/sealing/rotation", "{}")
                    .expectProblem(403, "forbidden");
            calls.as(TestTokens.with(role)).delete(KEYS + "/sealing/old").expectProblem(403, "forbidden");
        }
    }
}
