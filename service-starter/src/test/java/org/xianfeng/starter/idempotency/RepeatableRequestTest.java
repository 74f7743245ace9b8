package org.xianfeng.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RepeatableRequestTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000})
    void a_body_of_any_length_is_read_twice_and_told_by_its_digest(int length) throws Exception {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        MessageDigest digest = Fingerprint.digest();
        try (RepeatableRequest kept = new RepeatableRequest(request, digest)) {
            assertThat(digest.digest()).isEqualTo(Fingerprint.digest().digest(body));
            assertThat(kept.getInputStream().readAllBytes()).isEqualTo(body);
            assertThat(kept.getInputStream().readAllBytes()).isEqualTo(body);
        }
    }
}
