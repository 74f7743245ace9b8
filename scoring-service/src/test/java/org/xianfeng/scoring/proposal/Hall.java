package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.award.LedgersInMemory;
import org.xianfeng.scoring.award.RosterInMemory;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.evidence.KnownMonth;
import org.xianfeng.scoring.participation.NeedRound;
import org.xianfeng.scoring.proposal.ProposalOutcome.Kept;
import org.xianfeng.scoring.proposal.ProposalOutcome.Refused;
import org.xianfeng.scoring.proposal.ProposalOutcome.Why;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.version.ExpectedVersion;

/** A branch whose book has rules on which people decide, with its people, its facts and a clock that a test moves. */
final class Hall {
    static final MemberId ANNA = new MemberId("a");
    static final MemberId BO = new MemberId("b");
    static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    static final Person LEADER = person("leader");
    static final Person SECRETARY = person("secretary");
    static final Person COMMITTEE = person("committee");
    static final String TEXT = """
            title: {zh: 支部积分办法, en: Points of the branch}
            source: 支〔2027〕1号
            effectiveFrom: 2027-01-01
            blocks:
              - {id: extra, title: {zh: 加分, en: Extra}, ledger: member, page: year, base: {points: 10}, floor: 0}
            rules:
              - id: lecture
                title: {zh: 授课, en: Lectures}
                block: extra
                decided:
                  as: claim
                  source: 办法第三条
                  evidence: [meeting, need, document]
                  review: [group-leader, branch-officer]
                  withinDays: 30
                  objectionDays: 5
                  mostUnits: 3
                  exempt: [retired]
                points: {each: 2, unit: 1}
                caps: [{window: year, most: 5}]
              - id: late-dues
                title: {zh: 迟缴党费, en: Dues late}
                block: extra
                decided:
                  as: deduction
                  source: 办法第七条
                  evidence: [document]
                  review: [branch-officer, committee-officer]
                  withinDays: 30
                  hearingDays: 7
                points: {fixed: -2}
              - id: discipline
                title: {zh: 受处分, en: Disciplined}
                block: extra
                decided:
                  as: veto
                  source: 办法第九条
                  evidence: [document]
                  review: [branch-officer, committee-officer]
                  withinDays: 90
                  hearingDays: 7
                  holdsAt: 0
            """;

    private static final RuleBooks BOOKS = books();

    final ProposalsInMemory proposals = new ProposalsInMemory();
    final LedgersInMemory ledgers = new LedgersInMemory();
    final List<Proposal.State> decided = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private final KnownMonth known = new KnownMonth()
            .meeting(Facts.BRANCH, "m1", noon(DAY), "a", AttendanceStatus.PRESENT)
            .meeting(Facts.BRANCH, "m2", noon(DAY), "b", AttendanceStatus.PRESENT)
            .meeting(Facts.BRANCH, "m3", noon(DAY.plusDays(1)), "a", AttendanceStatus.LATE)
            .meeting(Facts.BRANCH, "m4", noon(DAY), "a", AttendanceStatus.ABSENT)
            .meeting("another-branch", "m5", noon(DAY), "a", AttendanceStatus.PRESENT)
            .need(Facts.BRANCH, "n1:1", noon(DAY), NeedRound.Stage.SOLVED)
            .need(Facts.BRANCH, "n2:1", noon(DAY), NeedRound.Stage.REOPENED);
    final MakeProposal make = new MakeProposal(
            proposals,
            new DecidableRules(
                    () -> BOOKS,
                    (_, _) -> Optional.of(List.of(new OrganisationId(Facts.BRANCH))),
                    (member, _) -> member.value().equals("nobody")
                            ? Optional.empty()
                            : Optional.of(new OrganisationId(Facts.BRANCH))),
            known.facts(),
            new RosterInMemory().knows("a", "b").knowsRetired("retired"),
            clock);
    final DecideProposal decide = new DecideProposal(proposals, clock, decided::add);

    private static RuleBooks books() {
        BookReader.Read read = RuleConfiguration.reader()
                .read(TEXT, new BookReader.Place(new OrganisationId(Facts.BRANCH), 1_001, Map.of(), Map.of()));
        assertThat(read.findings()).isEmpty();
        List<RuleBook> all = new ArrayList<>(RuleConfiguration.shippedBooks());
        all.add(read.book().orElseThrow());
        return new RuleBooks(all);
    }

    static Person person(String name) {
        return new Person(name, Optional.of(new MemberId("member-" + name)));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    static Evidence meeting(String id) {
        return new Evidence(EvidenceKind.MEETING, id);
    }

    static Evidence document(String title) {
        return new Evidence(EvidenceKind.DOCUMENT, title);
    }

    /** So many days after the day of the facts. */
    Hall after(int days) {
        clock.now = noon(DAY).plus(days, ChronoUnit.DAYS);
        return this;
    }

    /** To an instant, to the millisecond. */
    void at(Instant instant) {
        clock.now = instant;
    }

    MakeProposal.Wish wish(MemberId member, String rule, long units, Evidence... evidence) {
        return new MakeProposal.Wish(member, rule, DAY, units, List.of(evidence), "到社区授课");
    }

    ProposalOutcome propose(MakeProposal.Wish wish, Person by) {
        return make.rule(wish)
                .map(found -> make.of(wish, found, by))
                .orElseGet(() -> Refused.because(Why.RULE_UNKNOWN));
    }

    Proposal claimed(Evidence... evidence) {
        return kept(propose(wish(ANNA, "lecture", 1, evidence), new Person("anna", Optional.of(ANNA))));
    }

    Proposal approved(Evidence... evidence) {
        Proposal proposed = kept(vote(claimed(evidence), Step.FIRST, LEADER, true));
        return kept(vote(proposed, Step.SECOND, SECRETARY, true));
    }

    ProposalOutcome vote(Proposal proposal, Step step, Person by, boolean inFavour) {
        return decide.vote(
                proposal,
                ExpectedVersion.of(proposal.version()),
                new DecideProposal.Ballot(step, by, inFavour, "核对过材料"));
    }

    /** As the store has it. */
    Proposal now(Proposal proposal) {
        return proposals.find(proposal.id()).orElseThrow();
    }

    /** Posts all that was told, as the ledgers do, and says what stands there. */
    Map<String, String> posted() {
        return posted(proposals.told);
    }

    /** Posts that. */
    Map<String, String> posted(List<NewEvent> told) {
        return posted(told, BOOKS);
    }

    /** The same by a draft in the place of the book of the branch, as a what-if does. */
    Map<String, String> postedBy(String draft) {
        BookReader.Place place = new BookReader.Place(new OrganisationId(Facts.BRANCH), 1_002, Map.of(), Map.of());
        RuleBook book = RuleConfiguration.reader().read(draft, place).book().orElseThrow();
        return posted(proposals.told, BOOKS.with(book, LocalDate.of(2027, 1, 1)));
    }

    private Map<String, String> posted(List<NewEvent> told, RuleBooks books) {
        JudgeEvent judge =
                new JudgeEvent(() -> books, (_, _) -> Optional.of(List.of(new OrganisationId(Facts.BRANCH))));
        for (NewEvent event : told) {
            ProposalDecided data = (ProposalDecided) event.data();
            var received = Facts.event(data.proposalId() + "-" + data.revision(), data);
            ledgers.post(((Judged.Claims) judge.of(received)).claims());
        }
        return ledgers.balances();
    }

    static Proposal kept(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(Kept.class);
        return ((Kept) outcome).proposal();
    }

    static Why why(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why();
    }

    private static final class MovingClock extends Clock {
        private Instant now = noon(DAY);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
