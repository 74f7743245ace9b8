package org.xianfeng.membership.member;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.NewFact;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.store.MongoIndexing;

/** Members in the document store, each with the events that are still to be published. */
final class MongoMembers implements Members {
    private static final String NAME = "state.name";
    private static final String BRANCH = "state.branch";
    private static final String LEFT_ON = "state.leftOn";

    private final MongoFacts facts;
    private volatile boolean indexed;

    MongoMembers(FactCollections collections) {
        this.facts = collections.open("members");
    }

    /** Before the first member is added or looked for; asking for an index that is there does nothing. */
    private void makeFindable() {
        if (!indexed) {
            MongoIndexing.make(
                    facts.documents(),
                    new IndexModel(Indexes.ascending(NAME, "_id")),
                    new IndexModel(Indexes.ascending(BRANCH, NAME, "_id")));
            indexed = true;
        }
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return facts.find(id.value()).map(MongoMembers::read);
    }

    @Override
    public List<Member> findAll(Collection<MemberId> ids) {
        List<Member> found = new ArrayList<>();
        if (!ids.isEmpty()) {
            facts.documents()
                    .find(in("_id", ids.stream().map(MemberId::value).toList()))
                    .forEach(document -> found.add(read(facts.read(document))));
        }
        return found;
    }

    @Override
    public List<Member> named(NameQuery query, int limit) {
        makeFindable();
        List<Member> found = new ArrayList<>();
        facts.documents()
                .find(filter(query))
                .sort(Sorts.ascending(NAME, "_id"))
                .limit(limit)
                .forEach(document -> found.add(read(facts.read(document))));
        return found;
    }

    /** A range instead of a pattern: it is what an index is made for, and there is nothing in it to be escaped. */
    private static Bson filter(NameQuery query) {
        List<Bson> filters = new ArrayList<>();
        query.branches()
                .ifPresent(branches -> filters.add(
                        in(BRANCH, branches.stream().map(OrganisationId::value).toList())));
        filters.add(gte(
                NAME,
                query.after()
                        .map(last -> last.name().inFull())
                        .orElse(query.start().first())));
        filters.add(lt(NAME, query.start().firstAfter()));
        filters.add(exists(LEFT_ON, false));
        query.after()
                .ifPresent(last -> filters.add(
                        or(gt(NAME, last.name().inFull()), gt("_id", last.id().value()))));
        return and(filters);
    }

    @Override
    public void add(Member member, NewEvent event) {
        makeFindable();
        facts.insert(member.id().value(), state(member), List.of(event));
    }

    @Override
    public Set<MemberId> addAll(Map<Member, NewEvent> newcomers) {
        makeFindable();
        List<NewFact> facts = new ArrayList<>();
        newcomers.forEach(
                (member, event) -> facts.add(new NewFact(member.id().value(), state(member), List.of(event))));
        return this.facts.insertAll(facts).stream().map(MemberId::new).collect(Collectors.toSet());
    }

    @Override
    public void replace(Member next, NewEvent event) {
        facts.replace(next.id().value(), next.version() - 1, state(next), List.of(event));
    }

    private static Document state(Member member) {
        Document state = new Document("name", member.name().inFull())
                .append("branch", member.branch().value())
                .append("standing", member.standing().name())
                .append("employment", member.employment().name())
                .append("since", member.since().toString());
        member.group().ifPresent(group -> state.append("group", group.value()));
        member.leftOn().ifPresent(day -> state.append("leftOn", day.toString()));
        return state;
    }

    private static Member read(StoredFact fact) {
        Document state = fact.state();
        return new Member(
                new MemberId(fact.id()),
                MemberName.in(state.getString("name")).orElseThrow(),
                new OrganisationId(state.getString("branch")),
                Optional.ofNullable(state.getString("group")).map(OrganisationId::new),
                Standing.valueOf(state.getString("standing")),
                Employment.valueOf(state.getString("employment")),
                LocalDate.parse(state.getString("since")),
                Optional.ofNullable(state.getString("leftOn")).map(LocalDate::parse),
                fact.version());
    }
}
