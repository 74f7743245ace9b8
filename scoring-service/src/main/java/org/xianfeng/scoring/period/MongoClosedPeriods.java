package org.xianfeng.scoring.period;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.scoring.frozen.FrozenTotals;
import org.xianfeng.scoring.frozen.FrozenTotals.Side;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.period.ClosedPeriod.Closing;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;

/** Closed periods in the document store, one document each with the event that tells of it. */
final class MongoClosedPeriods implements ClosedPeriods {
    private static final Comparator<ClosedPeriod> LATEST_FIRST = Comparator.comparing(
                    (ClosedPeriod one) -> one.closing().name().to())
            .reversed()
            .thenComparing(one -> one.closing().name().kind());

    private final MongoFacts facts;

    MongoClosedPeriods(FactCollections collections) {
        this.facts = collections.open("closedPeriods");
    }

    @Override
    public Optional<ClosedPeriod> find(OrganisationId organisation, PeriodName name) {
        return facts.find(id(organisation, name)).map(found -> period(found.state()));
    }

    @Override
    public List<ClosedPeriod> of(OrganisationId organisation) {
        String first = organisation.value() + ":";
        String end = organisation.value() + ";";
        List<ClosedPeriod> all = new ArrayList<>();
        facts.documents()
                .find(Filters.and(Filters.gt("_id", first), Filters.lt("_id", end)))
                .forEach(found -> all.add(period(facts.read(found).state())));
        all.sort(LATEST_FIRST);
        return List.copyOf(all);
    }

    @Override
    public void enter(Freezing period) {
        facts.insert(id(period), state(period), List.of());
    }

    @Override
    public void step(ClosedPeriod next, List<NewEvent> events) {
        facts.replace(id(next), next.version() - 1, state(next), events);
    }

    private static String id(ClosedPeriod period) {
        return id(period.closing().organisation(), period.closing().name());
    }

    private static String id(OrganisationId organisation, PeriodName name) {
        return organisation.value() + ":" + name;
    }

    private static Document state(ClosedPeriod period) {
        return switch (period) {
            case Freezing freezing -> document(freezing.closing());
            case Frozen frozen -> document(frozen);
            case Published published ->
                document(published.frozen())
                        .append("publishedBy", published.by())
                        .append("publishedAt", Date.from(published.at()))
                        .append("objectionLastDay", published.objectionLastDay().toString());
        };
    }

    private static Document document(Closing closing) {
        return new Document("organisation", closing.organisation().value())
                .append("period", closing.name().toString())
                .append("closedBy", closing.closedBy())
                .append("closedAt", Date.from(closing.closedAt()));
    }

    private static Document document(Frozen frozen) {
        return document(frozen.closing())
                .append("freezing", frozen.freezing())
                .append("frozenAt", Date.from(frozen.at()))
                .append("members", document(frozen.totals().members()))
                .append("branches", document(frozen.totals().branches()))
                .append("digest", frozen.totals().digest())
                .append("seal", frozen.seal());
    }

    private static Document document(Side side) {
        return new Document("accounts", side.accounts())
                .append("entries", side.entries())
                .append("confirmed", side.confirmedHundredths())
                .append("provisional", side.provisionalHundredths());
    }

    private static ClosedPeriod period(Document state) {
        Closing closing = new Closing(
                new OrganisationId(state.getString("organisation")),
                PeriodName.parse(state.getString("period")).orElseThrow(),
                state.getString("closedBy"),
                instant(state, "closedAt"));
        if (state.getString("freezing") == null) {
            return new Freezing(closing);
        }
        FrozenTotals totals =
                new FrozenTotals(side(state, "members"), side(state, "branches"), state.getString("digest"));
        Frozen frozen = new Frozen(
                closing, state.getString("freezing"), instant(state, "frozenAt"), totals, state.getString("seal"));
        return state.getString("publishedBy") == null
                ? frozen
                : frozen.published(
                        state.getString("publishedBy"),
                        instant(state, "publishedAt"),
                        LocalDate.parse(state.getString("objectionLastDay")));
    }

    private static Side side(Document state, String name) {
        Document side = state.get(name, Document.class);
        return new Side(
                side.getLong("accounts"), side.getLong("entries"),
                side.getLong("confirmed"), side.getLong("provisional"));
    }

    private static Instant instant(Document state, String name) {
        return state.getDate(name).toInstant();
    }
}
