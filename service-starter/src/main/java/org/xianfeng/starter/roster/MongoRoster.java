package org.xianfeng.starter.roster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The roster in the service's own database.
 *
 * <p>Organisations on the way to the root are remembered for a short while: every check of access asks for them.
 */
final class MongoRoster implements Roster {
    static final String ORGANISATIONS = "roster_organisations";
    static final String MEMBERS = "roster_members";
    /** By branch, whoever was ever named in it: found by id, where a query by branch would scan the embedded store. */
    static final String BRANCHES = "roster_branches";

    static final String NAMED = "named";
    private static final int MOST_MEMBERS = 5_000;
    private static final int DEEPEST = 20;

    private final MongoCollection<Document> organisations;
    private final MongoCollection<Document> members;
    private final MongoCollection<Document> branches;
    private final Cache<OrganisationId, RosterOrganisation> remembered;

    MongoRoster(MongoDatabase database, Duration pathsFor) {
        this.organisations = database.getCollection(ORGANISATIONS);
        this.members = database.getCollection(MEMBERS);
        this.branches = database.getCollection(BRANCHES);
        this.remembered = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(pathsFor)
                .build();
    }

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation) {
        List<OrganisationId> path = new ArrayList<>();
        Optional<OrganisationId> next = Optional.of(organisation);
        while (next.isPresent() && path.size() < DEEPEST) {
            Optional<RosterOrganisation> found = onTheWay(next.get());
            if (found.isEmpty()) {
                return List.of();
            }
            path.add(found.get().id());
            next = found.get().parent();
        }
        Collections.reverse(path);
        return next.isPresent() ? List.of() : path;
    }

    private Optional<RosterOrganisation> onTheWay(OrganisationId id) {
        return Optional.ofNullable(
                remembered.get(id, unknown -> organisation(unknown).orElse(null)));
    }

    @Override
    public Optional<RosterOrganisation> organisation(OrganisationId id) {
        return Optional.ofNullable(organisations.find(eq(id.value())).first()).map(MongoRoster::organisation);
    }

    @Override
    public Optional<RosterMember> member(MemberId id) {
        return Optional.ofNullable(members.find(eq(id.value())).first()).flatMap(MongoRoster::member);
    }

    @Override
    public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
        Map<MemberId, RosterMember> known = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            members.find(in("_id", ids.stream().map(MemberId::value).distinct().toList()))
                    .forEach(document -> member(document).ifPresent(member -> known.put(member.id(), member)));
        }
        return known;
    }

    @Override
    public List<RosterMember> membersOf(OrganisationId branch) {
        Document named = branches.find(eq(branch.value())).first();
        if (named == null) {
            return List.of();
        }
        List<RosterMember> found = new ArrayList<>();
        members.find(in("_id", named.getList(NAMED, String.class)))
                .forEach(document -> member(document)
                        .filter(member -> !member.left() && member.branch().equals(branch))
                        .ifPresent(found::add));
        found.sort(Comparator.comparing(member -> member.id().value()));
        return found.subList(0, Math.min(found.size(), MOST_MEMBERS));
    }

    @Override
    public List<RosterOrganisation> below(OrganisationId parent) {
        List<RosterOrganisation> found = new ArrayList<>();
        organisations
                .find(eq("parentId", parent.value()))
                .sort(Sorts.ascending("_id"))
                .forEach(document -> found.add(organisation(document)));
        return found;
    }

    static RosterOrganisation organisation(Document document) {
        return new RosterOrganisation(
                new OrganisationId(document.getString("_id")),
                Optional.ofNullable(document.getString("parentId")).map(OrganisationId::new),
                OrganisationKind.valueOf(document.getString("kind")),
                document.getString("name"),
                OrganisationStatus.valueOf(document.getString("status")));
    }

    /** Someone of whom only a transfer or a departure has arrived is not known yet. */
    static Optional<RosterMember> member(Document document) {
        @Nullable String standing = document.getString("standing");
        if (standing == null) {
            return Optional.empty();
        }
        long branchRevision = document.getLong("branchRevision");
        long leftRevision = document.get("leftRevision", 0L);
        return Optional.of(new RosterMember(
                new MemberId(document.getString("_id")),
                new OrganisationId(document.getString("branchId")),
                Standing.valueOf(standing),
                Employment.valueOf(document.getString("employment")),
                leftRevision > branchRevision));
    }
}
