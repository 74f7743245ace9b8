package org.xianfeng.starter.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutsideIssuerTest {
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("issuer-uri", "https://sso.test/realms/party"),
            Map.entry("jwks-uri", "https://sso.test/realms/party/certs"),
            Map.entry("audience", "xianfeng"),
            Map.entry("clients", "xianfeng-console"),
            Map.entry("ceiling", "branch-officer,member"),
            Map.entry("grants[0].claim", "groups"),
            Map.entry("grants[0].value", "/officers/{organisation}"),
            Map.entry("grants[0].role", "branch-officer"),
            Map.entry("grants[1].claim", "https://sso.test/claims/standing"),
            Map.entry("grants[1].value", "member"),
            Map.entry("grants[1].role", "member"),
            Map.entry("grants[1].organisation", "branch-9"));

    private static OutsideIssuer with(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>();
        GOOD.forEach((name, value) -> all.put("xianfeng.outside-issuers.sso." + name, value));
        changes.forEach((name, value) -> all.put("xianfeng.outside-issuers.sso." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("xianfeng", OutsideIssuersProperties.class)
                .get()
                .issuers()
                .getFirst();
    }

    private static Object grants(Map<String, Object> claims) {
        return with(Map.of()).translated("somebody", claims).get("grants");
    }

    @Test
    void a_value_names_its_organisation_or_the_mapping_does() {
        assertThat(grants(Map.of("groups", List.of("/officers/b-1", "/officers/b-2", "/officers/b-1"))))
                .isEqualTo(List.of("branch-officer@b-1", "branch-officer@b-2"));
        assertThat(grants(Map.of("groups", "/officers/b-1"))).isEqualTo(List.of("branch-officer@b-1"));
        assertThat(grants(Map.of("https://sso.test/claims/standing", "member"))).isEqualTo(List.of("member@branch-9"));
        assertThat(grants(Map.of("groups", List.of("/officers/", "/officers/*", "/officers/a/b", 7, Map.of()))))
                .isEqualTo(List.of());
    }

    /** As Keycloak 26.4.0 gave them, with an audience mapper and one for groups with their full paths. */
    private static final Map<String, Object> OF_KEYCLOAK = Map.of(
            "iss", "http://127.0.0.1:18230/realms/party",
            "aud", List.of("xianfeng"),
            "sub", "9194050e-7709-4678-ace1-73ee599e9180",
            "typ", "Bearer",
            "azp", "xianfeng-console",
            "acr", "1",
            "scope", "openid profile email",
            "groups", List.of("/chess-club", "/xianfeng/officers/demo-branch-01"),
            "preferred_username", "demo-officer",
            "email", "demo-officer@example.test");

    @Test
    void what_a_keycloak_says_is_worth_what_is_mapped_and_no_name_is_left_of_it() {
        Map<String, Object> ours = with(Map.of("grants[0].value", "/xianfeng/officers/{organisation}"))
                .translated("9194050e-7709-4678-ace1-73ee599e9180", OF_KEYCLOAK);
        assertThat(ours)
                .containsOnlyKeys("sub", "grants")
                .containsEntry("grants", List.of("branch-officer@demo-branch-01"));
        assertThat(ours.toString()).doesNotContain("demo-officer", "9194050e", "chess");
    }

    @Test
    void an_account_is_the_same_for_the_same_subject_and_tells_nothing_of_it() {
        OutsideIssuer issuer = with(Map.of());
        assertThat(issuer.account("li.xiaohong@example.test"))
                .isEqualTo(issuer.account("li.xiaohong@example.test"))
                .isNotEqualTo(issuer.account("li.xiaohong@example.tesT"))
                .matches("sso-[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grants[0].role|emperor|there is no role emperor",
                "ceiling|emperor|there is no role emperor",
                "grants[0].role|committee-officer|above its ceiling",
                "ceiling|branch-officer,member,audit-administrator|need a second-step-claim",
                "grants[0].organisation|branch-1|names its organisation either",
                "grants[1].organisation|no such place|names no organisation",
                "audience|xianfeng-console|taken for access tokens",
                "algorithms|none|algorithms are some of",
                "algorithms|HS256|algorithms are some of",
                "longest-token|61m|at most an hour",
                "longest-token|0s|at most an hour",
                "second-step-claim|acr|by its values"
            })
    void settings_that_give_more_than_they_may_are_refused_with_what_is_wrong(String name, String value, String wrong) {
        assertThatThrownBy(() -> with(Map.of(name, value))).hasStackTraceContaining(wrong);
    }

    @Test
    void an_administrators_role_is_never_read_from_a_place_in_a_value() {
        assertThatThrownBy(() -> with(Map.of(
                        "ceiling", "audit-administrator,branch-officer,member",
                        "second-step-claim", "acr",
                        "second-step-values", "2",
                        "grants[0].role", "audit-administrator")))
                .hasStackTraceContaining("holds for the whole installation");
    }
}
