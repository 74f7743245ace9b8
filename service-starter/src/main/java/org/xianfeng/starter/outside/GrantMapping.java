package org.xianfeng.starter.outside;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What one value of a claim is worth: a role, at an organisation that stands here or in the value itself.
 *
 * @param claim its name; a dot leads into an object, as in {@code realm_access.roles}
 * @param value what it must be, or contain as a list; {@link #PLACE} in it stands for an organisation's id
 * @param organisation where the role holds: an id, {@code *} for the whole installation, or empty where the value says it
 */
public record GrantMapping(String claim, String value, Role role, Optional<String> organisation) {
    /** Stands in a value for the id of the organisation at which the role holds. */
    public static final String PLACE = "{organisation}";

    private static final String WHOLE = "*";

    public GrantMapping {
        boolean placed = value.contains(PLACE);
        if (claim.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a mapping needs a claim and a value");
        }
        if (placed == organisation.isPresent()) {
            throw new IllegalArgumentException(
                    "the mapping of %s names its organisation either in organisation or by %s in value"
                            .formatted(value, PLACE));
        }
        organisation
                .filter(id -> !id.equals(WHOLE) && !OrganisationId.isWellFormed(id))
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "the mapping of %s names no organisation: %s".formatted(value, id));
                });
        if (placed && role.isAdministrator()) {
            throw new IllegalArgumentException("an administrator's role holds for the whole installation: " + value);
        }
    }

    Stream<Grant> of(Claims claims) {
        return claims.texts(claim).stream().flatMap(said -> of(said).stream());
    }

    private Optional<Grant> of(String said) {
        if (organisation.isPresent()) {
            return said.equals(value)
                    ? Optional.of(new Grant(
                            role, organisation.filter(id -> !id.equals(WHOLE)).map(OrganisationId::new)))
                    : Optional.empty();
        }
        List<String> around = List.of(value.split(java.util.regex.Pattern.quote(PLACE), 2));
        return Optional.of(said)
                .filter(text -> text.length()
                        > around.getFirst().length() + around.getLast().length())
                .filter(text -> text.startsWith(around.getFirst()) && text.endsWith(around.getLast()))
                .map(text -> text.substring(
                        around.getFirst().length(),
                        text.length() - around.getLast().length()))
                .filter(OrganisationId::isWellFormed)
                .map(id -> new Grant(role, Optional.of(new OrganisationId(id))));
    }
}
