package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.proposal.Proposal.Statement;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.StoredFact;

/** A proposal as it stands in a document. */
final class MongoProposalForm {
    private MongoProposalForm() {}

    static Document state(Proposal proposal) {
        Matter matter = proposal.matter();
        return new Document("kind", matter.kind().toString())
                .append("member", matter.member().value())
                .append("branch", matter.branch().value())
                .append("day", matter.day().toString())
                .append("units", matter.units())
                .append(
                        "evidence",
                        matter.evidence().stream()
                                .map(one -> new Document("kind", one.kind().toString())
                                        .append("reference", one.reference()))
                                .toList())
                .append("rule", matter.terms().rule().id())
                .append("terms", terms(matter.terms()))
                .append("at", Date.from(proposal.plea().at()))
                .append("plea", statement(proposal.plea()))
                .append(
                        "votes",
                        proposal.votes().stream().map(MongoProposalForm::vote).toList())
                .append(
                        "objections",
                        proposal.objections().stream()
                                .map(MongoProposalForm::statement)
                                .toList())
                .append("reply", proposal.reply() == null ? null : statement(proposal.reply()))
                .append("settledAt", proposal.settledAt() == null ? null : Date.from(proposal.settledAt()));
    }

    private static Document terms(Matter.Terms terms) {
        return new Document("ruleVersion", terms.rule().version())
                .append("block", terms.block())
                .append("source", terms.source())
                .append("review", terms.review().stream().map(Role::toString).toList())
                .append("waitingDays", terms.waitingDays())
                .append("points", terms.pointsHundredths())
                .append("holdsAt", terms.holdsAtHundredths());
    }

    private static Document statement(Statement said) {
        return person(said.by()).append("text", said.text()).append("at", Date.from(said.at()));
    }

    private static Document vote(Vote vote) {
        return person(vote.by())
                .append("step", vote.step().toString())
                .append("inFavour", vote.inFavour())
                .append("text", vote.reason())
                .append("at", Date.from(vote.at()));
    }

    private static Document person(Person person) {
        return new Document("account", person.account())
                .append("member", person.member().map(MemberId::value).orElse(null));
    }

    static Proposal proposal(StoredFact fact) {
        Document state = fact.state();
        return new Proposal(
                fact.id(),
                matter(state),
                statement(state.get("plea", Document.class)),
                state.getList("votes", Document.class).stream()
                        .map(MongoProposalForm::vote)
                        .toList(),
                state.getList("objections", Document.class).stream()
                        .map(MongoProposalForm::statement)
                        .toList(),
                Optional.ofNullable(state.get("reply", Document.class))
                        .map(MongoProposalForm::statement)
                        .orElse(null),
                instant(state.getDate("settledAt")),
                fact.version());
    }

    private static Matter matter(Document state) {
        Document terms = state.get("terms", Document.class);
        return new Matter(
                named(ProposalKind.values(), state.getString("kind")),
                new MemberId(state.getString("member")),
                new OrganisationId(state.getString("branch")),
                LocalDate.parse(state.getString("day")),
                state.getLong("units"),
                state.getList("evidence", Document.class).stream()
                        .map(one -> new Evidence(
                                named(EvidenceKind.values(), one.getString("kind")), one.getString("reference")))
                        .toList(),
                new Matter.Terms(
                        new RuleVersion(state.getString("rule"), terms.getInteger("ruleVersion")),
                        terms.getString("block"),
                        terms.getString("source"),
                        terms.getList("review", String.class).stream()
                                .map(post -> named(Role.values(), post))
                                .toList(),
                        terms.getInteger("waitingDays"),
                        terms.getLong("points"),
                        terms.getLong("holdsAt")));
    }

    private static Statement statement(Document said) {
        return new Statement(
                person(said), said.getString("text"), said.getDate("at").toInstant());
    }

    private static Vote vote(Document vote) {
        return new Vote(
                named(Step.values(), vote.getString("step")),
                person(vote),
                vote.getBoolean("inFavour"),
                vote.getString("text"),
                vote.getDate("at").toInstant());
    }

    private static Person person(Document said) {
        return new Person(
                said.getString("account"),
                Optional.ofNullable(said.getString("member")).map(MemberId::new));
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not known"));
    }
}
