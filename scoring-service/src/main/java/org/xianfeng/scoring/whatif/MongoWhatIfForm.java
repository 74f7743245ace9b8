package org.xianfeng.scoring.whatif;

import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.effect.MongoEffectForm;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.whatif.WhatIf.Period;
import org.xianfeng.scoring.whatif.WhatIf.Reached;
import org.xianfeng.scoring.whatif.WhatIf.State;
import org.xianfeng.starter.identity.OrganisationId;

/** How a run looks as a document. */
final class MongoWhatIfForm {
    private MongoWhatIfForm() {}

    static ReplaceOptions upsert() {
        return new ReplaceOptions().upsert(true);
    }

    static Document of(WhatIf run) {
        List<Document> titles = run.titles().entrySet().stream()
                .map(one -> new Document("rule", one.getKey().id())
                        .append("version", one.getKey().version())
                        .append("zh", one.getValue().zh())
                        .append("en", one.getValue().en()))
                .toList();
        Document all = new Document("run", run.id())
                .append("organisation", run.organisation().value())
                .append("from", run.period().from().toString())
                .append("to", run.period().to().toString())
                .append("shelf", run.shelf())
                .append("titles", titles)
                .append("startedAt", Date.from(run.startedAt()));
        all.putAll(changing(run));
        return all;
    }

    /** What is written down again and again; whoever cancels writes beside it. */
    static Document changing(WhatIf run) {
        Reached counts = run.counts();
        return new Document("seenAt", Date.from(run.seenAt()))
                .append("state", run.state().toString())
                .append("eventsExpected", counts.eventsExpected())
                .append("eventsRead", counts.eventsRead())
                .append("eventsJudged", counts.eventsJudged())
                .append("eventsRejected", counts.eventsRejected())
                .append("accounts", counts.accounts())
                .append("accountsCompared", counts.accountsCompared())
                .append("summary", MongoEffectForm.of(run.summary()))
                .append("failure", run.failure());
    }

    static WhatIf run(Document document) {
        Map<RuleVersion, Title> titles = new HashMap<>();
        document.getList("titles", Document.class)
                .forEach(one -> titles.put(
                        new RuleVersion(one.getString("rule"), one.getInteger("version")),
                        new Title(one.getString("zh"), one.getString("en"))));
        return new WhatIf(
                document.getString("run"),
                new OrganisationId(document.getString("organisation")),
                new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to"))),
                document.getLong("shelf"),
                titles,
                document.getDate("startedAt").toInstant(),
                document.getDate("seenAt").toInstant(),
                state(document.getString("state")),
                new Reached(
                        document.getLong("eventsExpected"),
                        document.getLong("eventsRead"),
                        document.getLong("eventsJudged"),
                        document.getLong("eventsRejected"),
                        document.getLong("accounts"),
                        document.getLong("accountsCompared")),
                MongoEffectForm.summary(document.get("summary", Document.class)),
                document.getString("failure"));
    }

    private static State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state " + name));
    }
}
