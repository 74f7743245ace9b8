package org.xianfeng.starter.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    enum Kind {
        ORGANISATION,
        MEMBER
    }

    static List<RosterChange> of(EventData data) {
        return switch (data) {
            case OrganisationCreated created ->
                List.of(organisation(
                        created.organisationId(),
                        created.revision(),
                        values(
                                "parentId",
                                created.parentId(),
                                "kind",
                                created.kind().name(),
                                "name",
                                created.name(),
                                "status",
                                OrganisationStatus.ACTIVE.name())));
            case OrganisationChanged changed ->
                List.of(organisation(
                        changed.organisationId(),
                        changed.revision(),
                        values(
                                "parentId",
                                changed.parentId(),
                                "kind",
                                changed.kind().name(),
                                "name",
                                changed.name(),
                                "status",
                                changed.status().name())));
            case MemberRegistered registered ->
                List.of(
                        member(
                                registered.memberId(),
                                "standingRevision",
                                registered.revision(),
                                values(
                                        "standing",
                                        registered.standing().name(),
                                        "employment",
                                        registered.employment().name())),
                        branch(registered.memberId(), registered.revision(), registered.branchId()));
            case MemberTransferred transferred ->
                List.of(branch(transferred.memberId(), transferred.revision(), transferred.toBranchId()));
            case MemberLeft left -> List.of(member(left.memberId(), "leftRevision", left.revision(), Map.of()));
            default -> List.of();
        };
    }

    private static RosterChange organisation(String id, long revision, Map<String, @Nullable Object> values) {
        return new RosterChange(Kind.ORGANISATION, id, "revision", revision, values);
    }

    private static RosterChange branch(String member, long revision, String branch) {
        return member(member, "branchRevision", revision, values("branchId", branch));
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
