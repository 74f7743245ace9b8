package org.xianfeng.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInSettingsTest {
    private static final String POLICY =
            "default-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'";

    private static SignInProperties at(String authority) {
        return new SignInProperties(URI.create(authority), "xianfeng-console", "openid");
    }

    private static SecurityProperties believing(String issuer, String algorithm) {
        return new SecurityProperties(
                "http://127.0.0.1:8080",
                URI.create("http://127.0.0.1:8081/oauth2/jwks"),
                "",
                POLICY,
                Map.of(
                        "sso",
                        new SecurityProperties.Outside(
                                issuer, URI.create(issuer + "/certs"), "xianfeng", Set.of(algorithm), Set.of())));
    }

    @Test
    void people_sign_in_only_where_tokens_are_believed() {
        SignInSettingsConfiguration settings = new SignInSettingsConfiguration();
        SecurityProperties security = believing("https://sso.test/realms/party", "RS256");
        assertThat(settings.signInSettings(at("https://sso.test/realms/party"), security))
                .isNotNull();
        assertThatThrownBy(() -> settings.signInSettings(at("https://sso.test/realms/other"), security))
                .hasMessageContaining("none of xianfeng.outside-issuers");
        assertThatThrownBy(() -> at("sso.test")).hasMessageContaining("is not an address");
    }

    @Test
    void the_policy_opens_for_the_issuers_origin_alone() {
        assertThat(at("https://sso.test:8443/realms/party").widened(POLICY))
                .isEqualTo("default-src 'self'; connect-src 'self' https://sso.test:8443; "
                        + "frame-src 'self' https://sso.test:8443; frame-ancestors 'self'");
        assertThat(new SignInProperties(null, "console", "openid").widened(POLICY))
                .isEqualTo(POLICY);
    }

    @Test
    void only_signatures_by_a_key_pair_are_agreed_on() {
        assertThat(believing("https://sso.test", "ES256")
                        .outsideIssuers()
                        .get("sso")
                        .allowed())
                .hasSize(1);
        assertThatThrownBy(() -> believing("https://sso.test", "HS256")
                        .outsideIssuers()
                        .get("sso")
                        .allowed())
                .hasMessageContaining("not algorithms of signatures");
    }
}
