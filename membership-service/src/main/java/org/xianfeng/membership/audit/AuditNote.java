package org.xianfeng.membership.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What shall be remembered.
 *
 * @param account who did it; {@link #NOBODY} where nobody is known
 * @param subject the id of what it was done to
 * @param organisation where
 * @param details short facts by name, never personal data; a reason is what its giver wrote
 */
public record AuditNote(
        AuditKind kind,
        String account,
        Optional<String> subject,
        Optional<OrganisationId> organisation,
        Map<String, String> details) {
    /** The account of an attempt by nobody who is known. */
    public static final String NOBODY = "-";

    /** The longest value of a detail. */
    public static final int MOST = 500;

    private static final int MOST_DETAILS = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public AuditNote {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        if (sorted.size() > MOST_DETAILS) {
            throw new IllegalArgumentException("more than " + MOST_DETAILS + " details");
        }
        sorted.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value.length() > MOST) {
                throw new IllegalArgumentException("a detail has a short name and at most " + MOST + " characters");
            }
        });
        details = Collections.unmodifiableMap(sorted);
    }

    public static AuditNote of(AuditKind kind, String account, String subject) {
        return new AuditNote(kind, account, Optional.of(subject), Optional.empty(), Map.of());
    }

    public static AuditNote of(AuditKind kind, String account) {
        return new AuditNote(kind, account, Optional.empty(), Optional.empty(), Map.of());
    }

    public AuditNote at(OrganisationId where) {
        return new AuditNote(kind, account, subject, Optional.of(where), details);
    }

    public AuditNote with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditNote(kind, account, subject, organisation, more);
    }
}
