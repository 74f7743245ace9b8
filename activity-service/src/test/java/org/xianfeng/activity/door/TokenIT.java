package org.xianfeng.activity.door;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@ActivityIT
class TokenIT {
    @Autowired
    private Calls calls;

    @Test
    void a_tampered_token_is_refused() {
        String good = TestTokens.with("member@branch-1");
        int middle = good.indexOf('.') + 10;
        char other = good.charAt(middle) == 'A' ? 'B' : 'A';
        assertRefused(good.substring(0, middle) + other + good.substring(middle + 1));
    }

    @Test
    void an_expired_token_is_refused() {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        assertRefused(TestTokens.changed(claims -> claims.expirationTime(past)));
    }

    @Test
    void a_token_of_another_issuer_or_for_others_is_refused() {
        assertRefused(TestTokens.changed(claims -> claims.issuer("http://other.test")));
        assertRefused(TestTokens.changed(claims -> claims.audience("other")));
        assertRefused(TestTokens.forged("branch-officer@*"));
    }

    @Test
    void a_good_token_is_taken() {
        calls.as(TestTokens.with()).get(Town.API + "/my/meetings").expect(200);
    }

    private void assertRefused(String token) {
        for (String path : List.of("/my/meetings", "/meetings/any", "/branches/any/meetings")) {
            calls.as(token).get(Town.API + path).expectProblem(401, "sign-in-required");
        }
    }
}
