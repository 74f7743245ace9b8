package org.xianfeng.starter.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationStatus;

/**
 * One part of what is known of an organisation or a member, at a revision. A member's standing, branch and departure
 * change by different events, so each of them is a part of its own.
 *
 * @param part the field that holds the revision of this part
 * @param values the fields of this part
 */
record RosterChange(Kind kind, String id, String part, long revision, Map<String, @Nullable Object> values) {
    static final String BRANCH = "branchId";

    enum Kind {
        ORGANISATION,
        MEMBER
    }

    static List<RosterChange> of(EventData data) {
        return switch (data) {
            case OrganisationCreated created ->
                List.of(organisation(new OrganisationChanged(
                        created.organisationId(),
                        created.parentId(),
                        created.kind(),
                        created.name(),
                        OrganisationStatus.ACTIVE,
                        created.revision())));
            case OrganisationChanged changed -> List.of(organisation(changed));
            case MemberRegistered registered ->
                List.of(
                        standing(registered),
                        branch(registered.memberId(), registered.revision(), registered.branchId()));
            case MemberTransferred transferred ->
                List.of(branch(transferred.memberId(), transferred.revision(), transferred.toBranchId()));
            case MemberLeft left -> List.of(member(left.memberId(), "leftRevision", left.revision(), Map.of()));
            default -> List.of();
        };
    }

    /** The branch that someone may belong to from now on, if this change names one. */
    Optional<String> branch() {
        return Optional.ofNullable((String) values.get(BRANCH));
    }

    private static RosterChange organisation(OrganisationChanged now) {
        Map<String, @Nullable Object> values =
                values("parentId", now.parentId(), "kind", now.kind().name(), "name", now.name());
        values.put("status", now.status().name());
        return new RosterChange(Kind.ORGANISATION, now.organisationId(), "revision", now.revision(), values);
    }

    private static RosterChange standing(MemberRegistered registered) {
        return member(
                registered.memberId(),
                "standingRevision",
                registered.revision(),
                values(
                        "standing",
                        registered.standing().name(),
                        "employment",
                        registered.employment().name()));
    }

    private static RosterChange branch(String member, long revision, String branch) {
        return member(member, "branchRevision", revision, values(BRANCH, branch));
    }

    private static RosterChange member(String id, String part, long revision, Map<String, @Nullable Object> values) {
        return new RosterChange(Kind.MEMBER, id, part, revision, values);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }
}
