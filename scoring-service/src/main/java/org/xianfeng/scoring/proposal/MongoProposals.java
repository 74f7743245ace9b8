package org.xianfeng.scoring.proposal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.yearterms.Veto;
import org.xianfeng.scoring.yearterms.Vetoes;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.store.MongoIndexing;

/**
 * Proposals in the collection {@code proposals}. While one waits for people its document names the organisations above its
 * branch; while members may object, the branch and when their days are over; while a veto stands, its member and year. So each
 * list is found among what it is about.
 */
final class MongoProposals implements Proposals, Vetoes {
    private static final String ID = "_id";
    private static final String MEMBER = "state.member";
    private static final String AT = "state.at";
    private static final String BELOW = "state.waiting.below";
    private static final String KIND = "state.waiting.kind";
    private static final String SINCE = "state.waiting.since";
    private static final String OPEN = "state.open.branch";
    private static final String VETO = "state.veto";
    private static final String DUE = "state.open.due";
    private final MongoFacts proposals;

    MongoProposals(FactCollections collections) {
        this.proposals = collections.open("proposals");
    }

    /** What the queries here ask for. */
    void index() {
        MongoIndexing.make(
                proposals.documents(),
                new IndexModel(Indexes.ascending(MEMBER)),
                new IndexModel(Indexes.ascending(BELOW)),
                new IndexModel(Indexes.ascending(KIND)),
                new IndexModel(Indexes.ascending(OPEN)),
                new IndexModel(Indexes.ascending(DUE)),
                new IndexModel(Indexes.ascending(VETO)));
    }

    @Override
    public Optional<Proposal> find(String id) {
        return proposals.find(id).map(MongoProposalForm::proposal);
    }

    @Override
    public List<Proposal> of(MemberId member, @Nullable Place after, int most) {
        Bson mine = eq(MEMBER, member.value());
        Bson wanted =
                after == null ? mine : and(mine, or(lt(AT, date(after)), and(eq(AT, date(after)), lt(ID, after.id()))));
        return found(wanted, descending(AT, ID), most);
    }

    @Override
    public List<Proposal> under(MemberId member, String rule) {
        return found(and(eq(MEMBER, member.value()), eq("state.rule", rule)), ascending(AT, ID), 0);
    }

    @Override
    public List<Proposal> waitingBelow(OrganisationId organisation, @Nullable Place after, int most) {
        return oldestFirst(eq(BELOW, organisation.value()), after, most);
    }

    @Override
    public List<Proposal> openIn(OrganisationId branch, @Nullable Place after, int most) {
        return oldestFirst(eq(OPEN, branch.value()), after, most);
    }

    @Override
    public List<Proposal> due(Instant by, int most) {
        return found(lte(DUE, Date.from(by)), ascending(DUE), most);
    }

    @Override
    public Map<MemberId, List<Veto>> inYear(int year, Collection<MemberId> members) {
        List<String> wanted =
                members.stream().map(member -> vetoOf(member, year)).toList();
        Map<MemberId, List<Veto>> standing = new HashMap<>();
        if (!wanted.isEmpty()) {
            found(in(VETO, wanted), ascending(ID), 0)
                    .forEach(veto -> standing.computeIfAbsent(veto.matter().member(), _ -> new ArrayList<>())
                            .add(veto(veto.matter())));
        }
        return standing;
    }

    private static Veto veto(Matter matter) {
        Matter.Terms terms = matter.terms();
        return new Veto(
                terms.block(), Objects.requireNonNullElse(terms.holdsAtHundredths(), 0L), matter.day(), terms.source());
    }

    private static String vetoOf(MemberId member, int year) {
        return member.value() + "/" + year;
    }

    private List<Proposal> oldestFirst(Bson wanted, @Nullable Place after, int most) {
        return found(
                after == null
                        ? wanted
                        : and(wanted, or(gt(AT, date(after)), and(eq(AT, date(after)), gt(ID, after.id())))),
                ascending(AT, ID),
                most);
    }

    private List<Proposal> found(Bson wanted, Bson order, int most) {
        List<Proposal> found = new ArrayList<>();
        proposals
                .documents()
                .find(wanted)
                .sort(order)
                .limit(most)
                .forEach(document -> found.add(MongoProposalForm.proposal(proposals.read(document))));
        return found;
    }

    @Override
    public Map<ProposalKind, Waiting> waiting() {
        Map<ProposalKind, Waiting> waiting = new EnumMap<>(ProposalKind.class);
        for (ProposalKind kind : ProposalKind.values()) {
            Bson waits = eq(KIND, kind.toString());
            Optional<Instant> oldest = Optional.ofNullable(proposals
                            .documents()
                            .find(waits)
                            .sort(ascending(SINCE))
                            .first())
                    .map(document -> document.getEmbedded(List.of("state", "waiting", "since"), Date.class)
                            .toInstant());
            waiting.put(kind, new Waiting(proposals.documents().countDocuments(waits), oldest));
        }
        return waiting;
    }

    @Override
    public Proposal add(Proposal proposal, List<OrganisationId> path) {
        List<String> ids = path.stream().map(OrganisationId::value).toList();
        proposals.insert(proposal.id(), state(proposal, ids), List.of());
        return proposal.keptAs(1);
    }

    @Override
    public Proposal keep(Proposal proposal, List<NewEvent> events) {
        List<String> path = proposals
                .find(proposal.id())
                .map(stored -> stored.state().getList("path", String.class))
                .orElse(List.of());
        proposals.replace(proposal.id(), proposal.version(), state(proposal, path), events);
        return proposal.keptAs(proposal.version() + 1);
    }

    private static Document state(Proposal proposal, List<String> path) {
        Document state = MongoProposalForm.state(proposal).append("path", path);
        if (proposal.state().waitsForPeople()) {
            state.append(
                    "waiting",
                    new Document("below", path)
                            .append("kind", proposal.matter().kind().toString())
                            .append("since", Date.from(proposal.waitsSince())));
        }
        if (proposal.matter().kind() == ProposalKind.VETO && proposal.state().counts()) {
            Matter matter = proposal.matter();
            state.append("veto", vetoOf(matter.member(), matter.day().getYear()));
        }
        if (proposal.state() == Proposal.State.OPEN) {
            Document open = new Document("branch", proposal.matter().branch().value());
            if (proposal.objections().isEmpty()) {
                proposal.lastDay()
                        .map(day -> day.plusDays(1)
                                .atStartOfDay(PagePeriod.CALENDAR)
                                .toInstant())
                        .ifPresent(due -> open.append("due", Date.from(due)));
            }
            state.append("open", open);
        }
        return state;
    }

    private static Date date(Place place) {
        return Date.from(place.at());
    }
}
