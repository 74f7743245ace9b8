package org.xianfeng.membership.member;

import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.NewFact;
import org.xianfeng.starter.pending.StoredFact;

/** Members in the document store, each with the events that are still to be published. */
final class MongoMembers implements Members {
    private final MongoFacts facts;

    MongoMembers(FactCollections collections) {
        this.facts = collections.open("members");
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
    public void add(Member member, NewEvent event) {
        facts.insert(member.id().value(), state(member), List.of(event));
    }

    @Override
    public Set<MemberId> addAll(Map<Member, NewEvent> newcomers) {
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
