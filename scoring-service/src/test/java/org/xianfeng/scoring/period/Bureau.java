package org.xianfeng.scoring.period;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.MongoFrozenAccounts;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.period.ClosePeriod.Outcome;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** A bureau with branch-1 (anna, boris) and, below a committee of its own, branch-2 (carl); elsewhere branch-9 (dora). */
public final class Bureau {
    public static final OrganisationId BUREAU = new OrganisationId("bureau");
    public static final PeriodName OCTOBER = PeriodName.parse("2026-10").orElseThrow();

    public final MongoDatabase database;
    public final Ledgers ledgers;
    public final PeriodSeal seals = new PeriodSeal(() -> new SecretKeySpec(new byte[32], "HmacSHA256"));
    public final FrozenAccounts accounts;
    public final ClosedPeriods periods;
    public final ReadPeriod read;
    public Instant now = Instant.parse("2026-11-03T01:00:00Z");
    final Clock clock;
    final Freezings freezings;
    final Staff staff = new Staff();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PeriodSchedule schedule;
    Executor background = Runnable::run;
    Optional<ClosePeriod.Why> obstacle = Optional.empty();
    private int numbers;

    public Bureau(MongoDatabase database) {
        this.database = database;
        InstantSource source = () -> now;
        clock = source.withZone(ZoneOffset.UTC);
        ledgers = new MongoLedgers(database, "ledgerPages", clock, new PageLimits(3, 10_000, 70_000), meters);
        accounts = new MongoFrozenAccounts(database, seals);
        WireEvents events = new WireEvents("scoring", new EventJson());
        periods = new MongoClosedPeriods(FactCollections.in(database, events, new Outbox(100, 100), clock));
        freezings = new MongoFreezings(database, clock);
        read = new ReadPeriod(ledgers, new AccountPages(blocks(), clock));
        schedule = new PeriodSchedule(freezings, periods, clock, meters);
    }

    /** One block with a page for the year, and one with a page for each month. */
    public static Blocks blocks() {
        return _ -> List.of(
                block("organisational-life", PagePeriod.YEAR, LedgerKind.MEMBER),
                block("service", PagePeriod.MONTH, LedgerKind.MEMBER),
                block("branch-life", PagePeriod.MONTH, LedgerKind.BRANCH));
    }

    private static Blocks.BlockInForce block(String id, PagePeriod page, LedgerKind ledger) {
        return new Blocks.BlockInForce(new Block(id, page), ledger, new Title(id, id), null);
    }

    public Outcome closes(String period) {
        return new ClosePeriod(
                        periods, freezings, freeze(), (_, _) -> obstacle, new ClosePeriod.Around(clock, background))
                .of(BUREAU, PeriodName.parse(period).orElseThrow(), "account-1");
    }

    FreezePeriod freeze() {
        return new FreezePeriod(
                periods,
                freezings,
                new ScopeAccounts(staff),
                new FreezePeriod.Snapshot(read, accounts, seals),
                new FreezePeriod.Around(clock, () -> "f" + ++numbers, schedule));
    }

    /** What the sweep of an instance does. */
    void sweeps() {
        schedule.look().forEach(freeze()::of);
    }

    PublishPeriod publish() {
        return new PublishPeriod(periods, seals, clock);
    }

    public ClosedPeriod.Frozen frozen() {
        return (ClosedPeriod.Frozen) periods.find(BUREAU, OCTOBER).orElseThrow();
    }

    public void post(SampleClaim... claims) {
        ledgers.post(Arrays.stream(claims).map(SampleClaim::claim).toList());
    }

    public static SampleClaim meeting(String event, String member, String time) {
        return SampleClaim.of(event).account(Account.member(member)).at(time).raw(100, "attendance-present");
    }

    /** A roster that a test may stop. */
    static final class Staff implements Roster {
        Consumer<OrganisationId> asked = _ -> {};
        private final Map<String, String> above =
                Map.of("branch-1", "bureau", "section", "bureau", "branch-2", "section", "branch-9", "elsewhere");
        private final Map<String, String> members =
                new HashMap<>(Map.of("anna", "branch-1", "boris", "branch-1", "carl", "branch-2", "dora", "branch-9"));

        void moves(String member, String branch) {
            members.put(member, branch);
        }

        @Override
        public Optional<RosterOrganisation> organisation(OrganisationId id) {
            OrganisationKind kind =
                    id.value().startsWith("branch") ? OrganisationKind.BRANCH : OrganisationKind.COMMITTEE;
            return Optional.of(new RosterOrganisation(
                    id,
                    Optional.ofNullable(above.get(id.value())).map(OrganisationId::new),
                    kind,
                    id.value(),
                    OrganisationStatus.ACTIVE));
        }

        @Override
        public Optional<RosterMember> member(MemberId id) {
            return Optional.ofNullable(members.get(id.value())).map(branch -> member(id.value(), branch));
        }

        private static RosterMember member(String id, String branch) {
            return new RosterMember(
                    new MemberId(id), new OrganisationId(branch), Standing.FORMAL, Employment.IN_SERVICE, false);
        }

        @Override
        public Map<MemberId, RosterMember> members(Collection<MemberId> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RosterMember> membersOf(OrganisationId branch) {
            asked.accept(branch);
            List<RosterMember> found = new ArrayList<>();
            members.forEach((id, of) -> {
                if (of.equals(branch.value())) {
                    found.add(member(id, of));
                }
            });
            found.sort(Comparator.comparing(member -> member.id().value()));
            return found;
        }

        @Override
        public List<RosterOrganisation> below(OrganisationId parent) {
            return above.entrySet().stream()
                    .filter(one -> one.getValue().equals(parent.value()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .flatMap(id -> organisation(new OrganisationId(id)).stream())
                    .toList();
        }

        @Override
        public List<OrganisationId> pathOf(OrganisationId organisation) {
            List<OrganisationId> path = new ArrayList<>();
            for (String at = organisation.value(); at != null; at = above.get(at)) {
                path.addFirst(new OrganisationId(at));
            }
            return path;
        }
    }
}
