package org.xianfeng.membership.organisation;

import java.util.Optional;

/** The public name of an organisation: 1 to 120 characters, without control characters. */
public record OrganisationName(String value) {
    private static final int MOST = 120;

    public OrganisationName {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a name of an organisation");
        }
    }

    /** The name in a text, without the blanks around it, if it is one. */
    public static Optional<OrganisationName> in(String text) {
        String stripped = text.strip();
        return valid(stripped) ? Optional.of(new OrganisationName(stripped)) : Optional.empty();
    }

    private static boolean valid(String text) {
        return !text.isBlank() && text.length() <= MOST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
