package org.xianfeng.starter.outside;

import java.util.Set;

/**
 * How a token says that its holder signed in with a second step.
 *
 * @param claim {@code acr} or {@code amr}, as the issuer fills them
 * @param values each of which says so
 */
public record SecondStep(String claim, Set<String> values) {
    public SecondStep {
        values = Set.copyOf(values);
        if (claim.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("a second step is known by a claim and by its values");
        }
    }

    boolean isSaidBy(Claims claims) {
        return claims.texts(claim).stream().anyMatch(values::contains);
    }
}
