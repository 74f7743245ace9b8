package org.xianfeng.scoring.contest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.contest.Answer.Judge;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.store.MongoIndexing;

/**
 * Contests in the collection {@code contests}. While one waits its document names the organisations above its branch, and
 * since when; a decided one does not, so that what waits is found among what waits alone.
 */
final class MongoContests implements Contests {
    private static final String ID = "_id";
    private static final String MEMBER = "state.member";
    private static final String AT = "state.at";
    private static final String BELOW = "state.waiting.below";
    private static final String SINCE = "state.waiting.since";
    private final MongoFacts contests;

    MongoContests(FactCollections collections) {
        this.contests = collections.open("contests");
    }

    /** What the queries here ask for. */
    void index() {
        MongoIndexing.make(
                contests.documents(),
                new IndexModel(Indexes.ascending(MEMBER)),
                new IndexModel(Indexes.ascending(BELOW)),
                new IndexModel(Indexes.ascending(SINCE)));
    }

    @Override
    public Optional<Contest> find(String id) {
        return contests.find(id).map(MongoContests::contest);
    }

    @Override
    public List<Contest> of(MemberId member, @Nullable Place after, int most) {
        Bson mine = eq(MEMBER, member.value());
        Bson wanted =
                after == null ? mine : and(mine, or(lt(AT, date(after)), and(eq(AT, date(after)), lt(ID, after.id()))));
        return found(wanted, descending(AT, ID), most);
    }

    @Override
    public List<Contest> waitingBelow(OrganisationId organisation, @Nullable Place after, int most) {
        Bson below = eq(BELOW, organisation.value());
        Bson wanted = after == null
                ? below
                : and(below, or(gt(AT, date(after)), and(eq(AT, date(after)), gt(ID, after.id()))));
        return found(wanted, ascending(AT, ID), most);
    }

    private List<Contest> found(Bson wanted, Bson order, int most) {
        List<Contest> found = new ArrayList<>();
        contests.documents()
                .find(wanted)
                .sort(order)
                .limit(most)
                .forEach(document -> found.add(contest(contests.read(document))));
        return found;
    }

    @Override
    public Waiting waiting() {
        Bson waits = exists(SINCE);
        Optional<Instant> oldest = Optional.ofNullable(
                        contests.documents().find(waits).sort(ascending(SINCE)).first())
                .map(document ->
                        document.get("state", Document.class).getDate("at").toInstant());
        return new Waiting(contests.documents().countDocuments(waits), oldest);
    }

    @Override
    public Contest add(Contest contest, List<OrganisationId> path) {
        Document waiting = new Document(
                        "below", path.stream().map(OrganisationId::value).toList())
                .append("since", Date.from(contest.plea().at()));
        contests.insert(contest.id(), state(contest).append("waiting", waiting), List.of());
        return contest.keptAs(1);
    }

    @Override
    public Contest keep(Contest contest, List<NewEvent> events) {
        Document state = state(contest);
        if (!contest.isDecided()) {
            contests.find(contest.id())
                    .map(stored -> stored.state().get("waiting", Document.class))
                    .ifPresent(waiting -> state.append("waiting", waiting));
        }
        contests.replace(contest.id(), contest.version(), state, events);
        return contest.keptAs(contest.version() + 1);
    }

    private static Document state(Contest contest) {
        Contested about = contest.about();
        return new Document("member", about.member().value())
                .append("branch", about.branch().value())
                .append("rule", about.rule().id())
                .append("ruleVersion", about.rule().version())
                .append("subject", about.subject().toString())
                .append("happenedAt", Date.from(about.happenedAt()))
                .append("entry", about.entryId())
                .append("raw", about.rawPointsHundredths())
                .append("wanted", contest.plea().wantedHundredths())
                .append("reason", contest.plea().reason())
                .append("at", Date.from(contest.plea().at()))
                .append(
                        "answers",
                        contest.answers().stream()
                                .map(MongoContests::answerState)
                                .toList());
    }

    private static Document answerState(Answer answer) {
        return new Document("account", answer.judge().account())
                .append("judge", answer.judge().member().map(MemberId::value).orElse(null))
                .append("ofCommittee", answer.judge().ofCommittee())
                .append("upheld", answer.upheld())
                .append("points", answer.pointsHundredths())
                .append("reason", answer.reason())
                .append("at", Date.from(answer.at()));
    }

    private static Contest contest(StoredFact fact) {
        Document state = fact.state();
        Contested about = new Contested(
                new MemberId(state.getString("member")),
                new OrganisationId(state.getString("branch")),
                new RuleVersion(state.getString("rule"), state.getInteger("ruleVersion")),
                Subject.parse(state.getString("subject")),
                state.getDate("happenedAt").toInstant(),
                state.getString("entry"),
                state.getLong("raw"));
        Contest.Plea plea = new Contest.Plea(
                state.getLong("wanted"),
                state.getString("reason"),
                state.getDate("at").toInstant());
        List<Answer> answers = state.getList("answers", Document.class).stream()
                .map(MongoContests::answer)
                .toList();
        return new Contest(fact.id(), about, plea, answers, fact.version());
    }

    private static Answer answer(Document answer) {
        Judge judge = new Judge(
                answer.getString("account"),
                Optional.ofNullable(answer.getString("judge")).map(MemberId::new),
                answer.getBoolean("ofCommittee"));
        return new Answer(
                judge,
                answer.getBoolean("upheld"),
                answer.getLong("points"),
                answer.getString("reason"),
                answer.getDate("at").toInstant());
    }

    private static Date date(Place place) {
        return Date.from(place.at());
    }
}
