package org.xianfeng.starter.outside;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.starter.access.Role;

/**
 * Which outside issuers are believed ({@code docs/outside-issuer.md}); none by default. A service whose settings say what
 * cannot be does not start.
 *
 * @param outsideIssuers by their names
 */
@ConfigurationProperties("xianfeng")
public record OutsideIssuersProperties(@DefaultValue Map<String, Settings> outsideIssuers) {
    /**
     * One issuer.
     *
     * @param ceiling roles that it may give at all
     * @param secondStepValues values of {@code secondStepClaim} that tell of a second step
     */
    public record Settings(
            String issuerUri,
            URI jwksUri,
            String audience,
            @DefaultValue("RS256") Set<String> algorithms,
            @DefaultValue Set<String> clients,
            @DefaultValue("15m") Duration longestToken,
            @Nullable String memberClaim,
            @DefaultValue Set<String> ceiling,
            @Nullable String secondStepClaim,
            @DefaultValue Set<String> secondStepValues,
            @DefaultValue List<Mapping> grants) {}

    /** What one value of a claim is worth. */
    public record Mapping(
            String claim,
            String value,
            String role,
            @Nullable String organisation) {}

    public List<OutsideIssuer> issuers() {
        return outsideIssuers.entrySet().stream()
                .map(named -> issuer(named.getKey(), named.getValue()))
                .toList();
    }

    private static OutsideIssuer issuer(String name, Settings said) {
        OutsideIssuer.Trust trust = new OutsideIssuer.Trust(
                said.issuerUri(),
                said.jwksUri(),
                said.audience(),
                said.algorithms(),
                said.clients(),
                said.longestToken());
        return new OutsideIssuer(
                name,
                trust,
                Optional.ofNullable(said.memberClaim()),
                said.grants().stream().map(OutsideIssuersProperties::mapping).toList(),
                said.ceiling().stream().map(OutsideIssuersProperties::role).collect(Collectors.toSet()),
                Optional.ofNullable(said.secondStepClaim())
                        .map(claim -> new SecondStep(claim, said.secondStepValues())));
    }

    private static GrantMapping mapping(Mapping said) {
        return new GrantMapping(
                said.claim(), said.value(), role(said.role()), Optional.ofNullable(said.organisation()));
    }

    private static Role role(String name) {
        return Role.named(name).orElseThrow(() -> new IllegalArgumentException("there is no role " + name));
    }
}
