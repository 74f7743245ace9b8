package org.xianfeng.scoring.whatif;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.KnownInMemory;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.RosterInMemory;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.scoring.effect.MongoEffects;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.scoring.rulebook.EditShelf;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;

/** A bureau with branch-1 and branch-2, another committee with branch-9, their ledgers, and a bureau's draft to try. */
final class Department {
    static final OrganisationId BUREAU = new OrganisationId("bureau");
    static final WhatIf.Period AUTUMN = new WhatIf.Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));

    private static final Map<String, String> ABOVE =
            Map.of("branch-1", "bureau", "branch-2", "bureau", "branch-9", "committee");

    final Ledgers live;
    final Effects effects;
    final Workspaces workspaces;
    final WhatIfs runs;
    final Log log = new Log();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final List<Runnable> pauses = new ArrayList<>();
    Instant now = Instant.parse("2027-01-05T00:00:00Z");
    Executor background = Runnable::run;
    Optional<RuleBook> draft = Optional.empty();
    private final Clock clock;
    private final RosterInMemory roster = new RosterInMemory().knows("a", "b", "c", "d", "e", "f", "g", "h");
    private final List<RuleBook> published = new ArrayList<>(RuleConfiguration.shippedBooks());
    private final Placements placements = (branch, _) ->
            Optional.ofNullable(ABOVE.get(branch.value())).map(above -> List.of(new OrganisationId(above), branch));
    private ScoreEvents listener;
    private int numbers;

    Department(MongoDatabase database) {
        InstantSource source = () -> now;
        clock = source.withZone(ZoneOffset.UTC);
        live = new MongoLedgers(database, "ledgerPages", clock, PageLimits.STANDARD, meters);
        effects = new MongoEffects(database);
        workspaces = new MongoWorkspaces(database, clock);
        runs = new MongoWhatIfs(database, 2, clock, meters);
        listener = listener();
    }

    private ScoreEvents listener() {
        JudgeEvent judge = new JudgeEvent(() -> new RuleBooks(published), placements);
        return new ScoreEvents(
                judge, new PostClaims(live, _ -> {}, _ -> {}), roster, (_, _) -> true, new KnownInMemory());
    }

    /** A book of the bureau with theme days at so many points, at most so many a year for organisational life. */
    static String themeDays(String points, String most) {
        return """
            title: {zh: 局机关积分办法, en: Points of the bureau}
            source: 局党〔2026〕1号
            effectiveFrom: 2026-03-01
            blocks:
              - id: organisational-life
                title: {zh: 组织生活, en: Organisational life}
                ledger: member
                page: year
                caps: [{window: year, most: %2$s}]
            rules:
              - id: theme-day-attendance
                title: {zh: 参加主题党日, en: Attends the theme Party day}
                block: organisational-life
                on: org.xianfeng.activity.meeting-held.v1
                per: event.attendances
                continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: "[event]"}]
                applies: event.kind == 'theme-party-day'
                to: {member: item.memberId}
                when: item.status in ['present', 'late']
                otherwise: "'attendance-' + item.status"
                because: "'attendance-' + item.status"
                points: {fixed: %1$s}
            """.formatted(points, most);
    }

    void publishes(String text) {
        published.add(read(text, 1_001));
        listener = listener();
    }

    void drafts(String text) {
        draft = Optional.of(read(text, 1_002));
    }

    private RuleBook read(String text, int number) {
        var blocks = new RuleBooks(published).blocksById();
        BookReader.Read read =
                RuleConfiguration.reader().read(text, new BookReader.Place(BUREAU, number, blocks, blocks));
        return read.book().orElseThrow(() -> new AssertionError(read.findings().toString()));
    }

    /** Something happens, is kept, and is taken up by the ledgers. */
    void happens(EventData data) {
        ReceivedEvent event = Facts.event("e" + ++numbers, data);
        log.events.add(event);
        if (!listener.handle(List.of(event)).isEmpty()) {
            throw new AssertionError("rejected " + data);
        }
        log.committed = log.events.size();
    }

    void themeDay(String branch, String day, String... attendances) {
        happens(meeting(branch, day, attendances));
    }

    MeetingHeld meeting(String branch, String day, String... attendances) {
        Instant start = Instant.parse(day + "T01:00:00Z");
        List<Attendance> all = List.of(attendances).stream()
                .map(one -> one.split("="))
                .map(one -> new Attendance(one[0], AttendanceStatus.valueOf(one[1].toUpperCase())))
                .toList();
        return new MeetingHeld(
                "m" + ++numbers,
                branch,
                MeetingKind.THEME_PARTY_DAY,
                start,
                start.plusSeconds(5400),
                all,
                null,
                true,
                3);
    }

    private StartWhatIf start() {
        now = now.plusSeconds(10);
        RunWhatIf.Results results = new RunWhatIf.Results(live, workspaces, effects);
        RunWhatIf.Time time =
                new RunWhatIf.Time(clock, () -> pauses.removeFirst().run());
        RunWhatIf run = new RunWhatIf(log, placements, roster, results, time);
        StartWhatIf.Drafts drafts = new StartWhatIf.Drafts() {
            @Override
            public Optional<EditShelf.Drafted> of(OrganisationId organisation) {
                return draft.map(book -> new EditShelf.Drafted(3, new BookReader.Read(List.of(), Optional.of(book))));
            }

            @Override
            public RuleBooks inForce() {
                return new RuleBooks(published);
            }
        };
        return new StartWhatIf(
                runs, run, drafts, log, new StartWhatIf.Around(clock, () -> "n" + ++numbers, background));
    }

    StartWhatIf.Outcome starts(OrganisationId organisation, WhatIf.Period period) {
        return start().of(organisation, period.from(), period.to());
    }

    StartWhatIf.Outcome starts(WhatIf.Period period) {
        return starts(BUREAU, period);
    }

    WhatIf run(WhatIf.Period period) {
        StartWhatIf.Outcome.Started started = (StartWhatIf.Outcome.Started) starts(period);
        return runs.find(BUREAU, started.id()).orElseThrow();
    }

    ForgetWhatIfs forget() {
        return new ForgetWhatIfs(runs, effects, workspaces, Duration.ofDays(7), clock);
    }

    /** A topic with one partition. */
    static final class Log implements KeptEvents {
        final List<ReceivedEvent> events = new ArrayList<>();
        Runnable afterFirst = () -> {};
        int committed;
        boolean gone;

        @Override
        public Extent readByLedgers() {
            return new Extent(Map.of("t/0", (long) committed));
        }

        @Override
        public Optional<Extent> since(Instant time) {
            return gone ? Optional.empty() : Optional.of(Extent.BEGINNING);
        }

        @Override
        public Extent written() {
            return new Extent(Map.of("t/0", (long) events.size()));
        }

        @Override
        public long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion) {
            List<ReceivedEvent> all = List.copyOf(events.subList((int) from.at("t/0"), (int) to.at("t/0")));
            all.forEach(event -> {
                portion.accept(List.of(event));
                Runnable happens = afterFirst;
                afterFirst = () -> {};
                happens.run();
            });
            return 0;
        }
    }
}
