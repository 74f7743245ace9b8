package org.xianfeng.scoring.effect;

import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;
import org.xianfeng.scoring.effect.FactChange.Counting;

/** How effects and summaries look as documents. */
public final class MongoEffectForm {
    private MongoEffectForm() {}

    static Document of(PointsChange change) {
        return new Document("before", change.beforeHundredths()).append("after", change.afterHundredths());
    }

    static PointsChange change(Document document) {
        return new PointsChange(document.getLong("before"), document.getLong("after"));
    }

    static Document of(BranchSums sums) {
        return new Document("gaining", sums.gaining())
                .append("losing", sums.losing())
                .append("unchanged", sums.unchanged())
                .append("membersBefore", sums.members().beforeHundredths())
                .append("membersAfter", sums.members().afterHundredths())
                .append("ownBefore", sums.own().beforeHundredths())
                .append("ownAfter", sums.own().afterHundredths());
    }

    static BranchSums sums(Document document) {
        return new BranchSums(
                document.getLong("gaining"),
                document.getLong("losing"),
                document.getLong("unchanged"),
                new PointsChange(document.getLong("membersBefore"), document.getLong("membersAfter")),
                new PointsChange(document.getLong("ownBefore"), document.getLong("ownAfter")));
    }

    static Document of(AccountEffect effect) {
        List<Document> branches = effect.byBranch().entrySet().stream()
                .map(one -> of(one.getValue()).append("branch", one.getKey()))
                .toList();
        return new Document("branch", effect.branchId())
                .append("byBranch", branches)
                .append(
                        "facts",
                        effect.facts().stream().map(MongoEffectForm::of).toList())
                .append("moreFacts", effect.moreFacts());
    }

    static AccountEffect effect(Account account, Document document) {
        Map<String, PointsChange> byBranch = new HashMap<>();
        document.getList("byBranch", Document.class).forEach(one -> byBranch.put(one.getString("branch"), change(one)));
        List<FactChange> facts = document.getList("facts", Document.class).stream()
                .map(MongoEffectForm::fact)
                .toList();
        return new AccountEffect(
                account, document.getString("branch"), byBranch, facts, document.getInteger("moreFacts"));
    }

    private static Document of(FactChange fact) {
        return new Document("subject", fact.subject().toString())
                .append("factTime", Date.from(fact.factTime()))
                .append("branch", fact.branchId())
                .append("block", fact.block())
                .append("before", of(fact.before()))
                .append("after", of(fact.after()));
    }

    private static FactChange fact(Document document) {
        return new FactChange(
                Subject.parse(document.getString("subject")),
                document.getDate("factTime").toInstant(),
                document.getString("branch"),
                document.getString("block"),
                counting(document.get("before", Document.class)),
                counting(document.get("after", Document.class)));
    }

    private static @Nullable Document of(@Nullable Counting counting) {
        return counting == null
                ? null
                : new Document("rule", counting.rule().id())
                        .append("version", counting.rule().version())
                        .append("points", counting.pointsHundredths())
                        .append("reason", counting.reason().code())
                        .append("values", counting.reason().values());
    }

    private static @Nullable Counting counting(@Nullable Document document) {
        return document == null
                ? null
                : new Counting(
                        new RuleVersion(document.getString("rule"), document.getInteger("version")),
                        document.getLong("points"),
                        new Reason(document.getString("reason"), document.getList("values", String.class)));
    }

    /** A summary as a document. */
    public static @Nullable Document of(@Nullable EffectSummary summary) {
        return summary == null
                ? null
                : new Document("members", of(summary.members()))
                        .append("branches", of(summary.branches()))
                        .append(
                                "kinds",
                                summary.kinds().stream()
                                        .map(MongoEffectForm::of)
                                        .toList())
                        .append("moved", summary.moved());
    }

    /** The summary of a document. */
    public static @Nullable EffectSummary summary(@Nullable Document document) {
        return document == null
                ? null
                : new EffectSummary(
                        side(document.get("members", Document.class)),
                        side(document.get("branches", Document.class)),
                        document.getList("kinds", Document.class).stream()
                                .map(MongoEffectForm::kind)
                                .toList(),
                        document.getLong("moved"));
    }

    private static Document of(EffectSummary.LedgerSide side) {
        List<Document> bars = side.distribution().stream()
                .map(bar -> new Document("from", bar.fromHundredths())
                        .append("below", bar.belowHundredths())
                        .append("before", bar.before())
                        .append("after", bar.after()))
                .toList();
        return new Document("gaining", side.gaining())
                .append("losing", side.losing())
                .append("unchanged", side.unchanged())
                .append("points", of(side.points()))
                .append("bars", bars);
    }

    private static EffectSummary.LedgerSide side(Document document) {
        List<PointsBar> bars = document.getList("bars", Document.class).stream()
                .map(bar -> new PointsBar(
                        bar.getLong("from"), bar.getLong("below"), bar.getLong("before"), bar.getLong("after")))
                .toList();
        return new EffectSummary.LedgerSide(
                document.getLong("gaining"),
                document.getLong("losing"),
                document.getLong("unchanged"),
                change(document.get("points", Document.class)),
                bars);
    }

    private static Document of(EffectSummary.LikeBranches kind) {
        return of(kind.sums())
                .append("kind", kind.kind() == null ? null : kind.kind().toString())
                .append("size", kind.size().toString())
                .append("branches", kind.branches());
    }

    private static EffectSummary.LikeBranches kind(Document document) {
        String kind = document.getString("kind");
        return new EffectSummary.LikeBranches(
                kind == null ? null : named(OrganisationKind.values(), kind),
                named(EffectSummary.Size.values(), document.getString("size")),
                document.getLong("branches"),
                sums(document));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
