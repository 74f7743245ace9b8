package org.xianfeng.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.scoring.effect.Effects.Direction.GAINS;
import static org.xianfeng.scoring.effect.Effects.Direction.LOSSES;
import static org.xianfeng.scoring.whatif.Department.AUTUMN;
import static org.xianfeng.scoring.whatif.Department.BUREAU;
import static org.xianfeng.scoring.whatif.Department.themeDays;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.effect.AccountEffect;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;
import org.xianfeng.scoring.effect.BranchSums;
import org.xianfeng.scoring.effect.Effects.BranchRow;
import org.xianfeng.scoring.effect.Effects.MemberRow;
import org.xianfeng.scoring.effect.PointsBar;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.whatif.StartWhatIf.Outcome;
import org.xianfeng.scoring.whatif.StartWhatIf.Why;
import org.xianfeng.scoring.whatif.WhatIf.Period;
import org.xianfeng.scoring.whatif.WhatIf.State;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

/** A draft tried on the past, beside ledgers in use, on every store. */
@StoreContract
class WhatIfContract {
    private static final String[] STATUSES = {"present", "late", "absent", "leave", "exempt"};

    private final MongoDatabase database;
    private final Department here;

    WhatIfContract(StoreKind store) {
        database = store.open();
        here = new Department(database);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void the_published_book_as_the_draft_gives_to_the_hundredth_what_the_ledgers_in_use_say() {
        here.publishes(themeDays("1.5", "40"));
        here.drafts(themeDays("1.5", "40"));
        halfAYearOf(new Random(20_261_127));
        List<Document> before = ledgers();

        WhatIf run = here.run(AUTUMN);

        assertThat(run.state()).isEqualTo(State.FINISHED);
        assertThat(run.summary().members().unchanged()).isEqualTo(8);
        assertThat(run.summary().members().gaining()).isZero();
        assertThat(run.summary().members().losing()).isZero();
        assertThat(run.summary().branches().unchanged()).isEqualTo(2);
        assertThat(run.summary().members().points()).isEqualTo(live("m:"));
        assertThat(run.summary().branches().points()).isEqualTo(live("b:"));
        assertThat(run.summary().moved()).isZero();
        assertThat(database.getCollection("whatIfEffects").find())
                .allMatch(found -> found.getString("_id").contains("|sums|"));
        assertThat(ledgers()).as("ledgers in use").isEqualTo(before);
        assertThat(database.listCollectionNames()).noneMatch(name -> name.startsWith("whatif."));
    }

    /** What the ledgers in use say of the facts of autumn in the bureau, once more and by another way. */
    private PointsChange live(String kind) {
        long points = 0;
        for (Document page : ledgers()) {
            PageId id = PageId.parse(page.getString("_id")).orElseThrow();
            if (id.toString().startsWith(kind)) {
                points += here.live.page(id).orElseThrow().page().decisions().stream()
                        .filter(one -> !one.claim().branchId().equals("branch-9"))
                        .filter(one -> {
                            LocalDate day = one.claim()
                                    .factTime()
                                    .atZone(PagePeriod.CALENDAR)
                                    .toLocalDate();
                            return !day.isBefore(AUTUMN.from()) && !day.isAfter(AUTUMN.to());
                        })
                        .mapToLong(one -> one.pointsHundredths())
                        .sum();
            }
        }
        assertThat(points).isPositive();
        return new PointsChange(points, points);
    }

    /** Members go to meetings of three branches, which are corrected now and then, study, and help. */
    private void halfAYearOf(Random chance) {
        for (int number = 0; number < 60; number++) {
            String day = LocalDate.of(2026, 6, 3).plusDays(number * 3L).toString();
            String branch = List.of("branch-1", "branch-2", "branch-9").get(chance.nextInt(3));
            var held = here.meeting(branch, day, attendances(chance));
            here.happens(held);
            if (chance.nextInt(3) == 0) {
                String member = held.attendances().getFirst().memberId();
                here.happens(Facts.counted(held, member, STATUSES[chance.nextInt(3)], 4));
            }
            here.happens(Facts.lesson("done" + number, "b", "lesson" + number % 45, 3600, day + "T03:00:00Z"));
            var resolved = Facts.resolved("need" + number, 1, day + "T05:00:00Z", true, "a=1", "c=2");
            here.happens(resolved);
            if (chance.nextBoolean()) {
                here.happens(Facts.confirmed(resolved, Confirmation.ASKER, 5));
            }
        }
    }

    private static String[] attendances(Random chance) {
        List<String> all = new ArrayList<>();
        for (String member : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            all.add(member + "=" + STATUSES[chance.nextInt(STATUSES.length)]);
        }
        return all.toArray(String[]::new);
    }

    @Test
    void who_gains_and_who_loses_is_told_with_the_greatest_difference_first_and_the_facts_behind_it() {
        here.themeDay("branch-1", "2026-09-10", "a=present", "b=late", "c=absent");
        here.themeDay("branch-1", "2026-10-10", "a=present", "b=present");
        here.themeDay("branch-2", "2026-10-11", "d=present");
        here.themeDay("branch-9", "2026-10-12", "e=present");
        here.drafts(themeDays("0.75", "9"));

        WhatIf run = here.run(AUTUMN);

        assertThat(here.effects.members(run.id(), GAINS, null, 9)).isEmpty();
        List<MemberRow> losing = here.effects.members(run.id(), LOSSES, null, 9);
        assertThat(losing)
                .extracting(row ->
                        row.member() + " " + row.branchId() + " " + row.change().differenceHundredths())
                .containsExactly("a branch-1 -50", "d branch-2 -25");
        assertThat(here.effects.members(run.id(), LOSSES, losing.getFirst().cursor(), 9))
                .hasSize(1);
        assertThat(run.summary().members().unchanged())
                .as("b gains 25 and loses 25, c was absent")
                .isEqualTo(2);
        assertThat(run.summary().members().points()).isEqualTo(new PointsChange(450, 375));
        assertThat(run.summary().members().distribution())
                .containsExactly(
                        new PointsBar(0, 100, 1, 2), new PointsBar(100, 200, 2, 2), new PointsBar(200, 300, 1, 0));
        assertThat(here.effects.branches(run.id(), LOSSES, null, 9))
                .extracting(BranchRow::branch)
                .containsExactly("branch-1", "branch-2");
        assertThat(here.effects.branches(run.id(), LOSSES, null, 9).getFirst().sums())
                .extracting(BranchSums::gaining, BranchSums::losing, BranchSums::unchanged, BranchSums::members)
                .containsExactly(0L, 1L, 2L, new PointsChange(350, 300));
        AccountEffect why = here.effects.of(run.id(), Account.member("b")).orElseThrow();
        assertThat(why.facts())
                .extracting(fact -> fact.before().pointsHundredths() + " "
                        + fact.before().rule() + " " + fact.after().pointsHundredths() + " "
                        + fact.after().rule().version())
                .containsExactly(
                        "50 RuleVersion[id=theme-day-attendance, version=2] 75 1002",
                        "100 RuleVersion[id=theme-day-attendance, version=2] 75 1002");
        assertThat(here.effects.of(run.id(), Account.member("c"))).isEmpty();
        assertThat(here.effects.of(run.id(), Account.member("e")))
                .as("of another committee")
                .isEmpty();
    }

    @Test
    void facts_before_the_period_and_of_other_committees_keep_their_room_under_a_cap() {
        here.themeDay("branch-1", "2026-02-10", "a=present");
        here.themeDay("branch-9", "2026-03-10", "a=present");
        here.themeDay("branch-1", "2026-09-10", "a=present");
        here.drafts(themeDays("3", "4"));

        WhatIf run = here.run(AUTUMN);

        assertThat(run.summary().members().points()).isEqualTo(new PointsChange(100, 200));
        assertThat(here.effects
                        .of(run.id(), Account.member("a"))
                        .orElseThrow()
                        .facts()
                        .getFirst()
                        .after()
                        .reason()
                        .code())
                .isEqualTo("cap-partly");
    }

    @Test
    void what_a_draft_no_longer_gives_is_lost() {
        here.themeDay("branch-1", "2026-09-10", "a=present", "b=present");
        here.drafts(themeDays("1", "9")
                .replace("'theme-party-day'", "'party-lesson'")
                .replace("rules:", "replacesAbove: true\nrules:"));
        WhatIf run = here.run(AUTUMN);
        assertThat(run.summary().members().losing()).isEqualTo(2);
        assertThat(run.summary().members().points()).isEqualTo(new PointsChange(200, 0));
        assertThat(run.summary().branches().losing()).isEqualTo(1);
        assertThat(here.effects
                        .of(run.id(), Account.member("a"))
                        .orElseThrow()
                        .facts()
                        .getFirst()
                        .after())
                .isNull();
    }

    @Test
    void an_account_to_which_facts_of_the_period_still_come_is_counted_and_left_out() {
        here.themeDay("branch-1", "2026-09-10", "a=present", "b=present");
        here.drafts(themeDays("3", "9"));
        here.log.afterFirst = () -> here.themeDay("branch-1", "2026-09-11", "a=present");
        WhatIf run = here.run(AUTUMN);
        assertThat(run.summary().moved()).as("a, and the branch").isEqualTo(2);
        assertThat(run.summary().members().gaining()).isEqualTo(1);
    }

    @Test
    void it_waits_until_the_ledgers_have_read_what_it_has_read() {
        here.themeDay("branch-1", "2026-09-10", "a=present");
        here.log.committed = 0;
        here.drafts(themeDays("1", "9"));
        here.pauses.add(() -> here.log.committed = 1);
        assertThat(here.run(AUTUMN).state()).isEqualTo(State.FINISHED);
        here.log.committed = 0;
        for (int pause = 0; pause < 60; pause++) {
            here.pauses.add(() -> {});
        }
        assertThatThrownBy(() -> here.starts(AUTUMN)).isInstanceOf(RuntimeException.class);
        assertThat(here.runs.of(BUREAU, null, 1).getFirst().failure()).isEqualTo("behind");
    }

    @Test
    void a_cancelled_run_stops_and_leaves_nothing_behind() {
        for (int number = 1; number < 9; number++) {
            here.themeDay("branch-1", "2026-09-0" + number, "a=present");
        }
        here.drafts(themeDays("3", "9"));
        here.log.afterFirst = () -> {
            here.now = here.now.plusSeconds(2);
            assertThat(here.runs.cancel(
                            BUREAU, here.runs.of(BUREAU, null, 1).getFirst().id()))
                    .isTrue();
        };
        WhatIf run = here.run(AUTUMN);
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.counts().eventsRead()).isLessThan(8);
        assertThat(run.summary()).isNull();
        assertThat(here.runs.cancel(BUREAU, run.id())).isFalse();
        assertThat(database.getCollection("whatIfEffects").countDocuments()).isZero();
        assertThat(database.listCollectionNames()).noneMatch(name -> name.startsWith("whatif."));
        assertThat(here.run(AUTUMN).state()).as("the next").isEqualTo(State.FINISHED);
        assertThat(here.meters
                        .counter("xianfeng.scoring.whatif.runs", "outcome", "cancelled")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void one_that_was_killed_is_seen_as_abandoned_after_a_minute_and_swept_away() {
        here.drafts(themeDays("3", "9"));
        here.background = _ -> {};
        Outcome.Started killed = (Outcome.Started) here.starts(AUTUMN);
        here.workspaces.open(killed.id()).accounts().add(List.of(Account.member("a")));
        assertThat(here.starts(AUTUMN)).isEqualTo(new Outcome.Refused(Why.RUNNING));
        assertThat(here.forget().sweep()).isEqualTo(1);
        assertThat(database.listCollectionNames()).anyMatch(name -> name.startsWith("whatif." + killed.id()));

        WhatIf dead = here.runs.find(BUREAU, killed.id()).orElseThrow();
        here.now = here.now.plusSeconds(61);
        assertThat(here.runs.find(BUREAU, killed.id()).orElseThrow().state()).isEqualTo(State.ABANDONED);
        assertThat(here.runs.save(dead)).as("one that was only asleep").isEqualTo(WhatIfs.Wish.TOO_LATE);
        assertThat(here.forget().sweep()).isZero();
        assertThat(database.listCollectionNames()).noneMatch(name -> name.startsWith("whatif."));
        here.background = Runnable::run;
        assertThat(here.run(AUTUMN).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void two_run_at_a_time_in_all() {
        here.drafts(themeDays("3", "9"));
        here.background = _ -> {};
        assertThat(here.starts(BUREAU, AUTUMN)).isInstanceOf(Outcome.Started.class);
        assertThat(here.starts(new OrganisationId("second"), AUTUMN)).isInstanceOf(Outcome.Started.class);
        assertThat(here.starts(new OrganisationId("third"), AUTUMN)).isEqualTo(new Outcome.Refused(Why.ALL_BUSY));
        here.now = here.now.plusSeconds(61);
        assertThat(here.starts(new OrganisationId("third"), AUTUMN)).isInstanceOf(Outcome.Started.class);
    }

    @Test
    void a_result_is_kept_for_a_week_and_ten_of_an_organisation() {
        here.themeDay("branch-1", "2026-09-10", "a=present");
        here.drafts(themeDays("3", "9"));
        for (int number = 0; number < ForgetWhatIfs.MOST_KEPT + 1; number++) {
            here.run(AUTUMN);
        }
        List<WhatIf> newestFirst = here.runs.of(BUREAU, null, 20);
        assertThat(newestFirst).extracting(WhatIf::startedAt).isSortedAccordingTo((one, two) -> two.compareTo(one));
        here.forget().sweep();
        assertThat(here.runs.of(BUREAU, null, 20)).isEqualTo(newestFirst.subList(0, 10));
        assertThat(here.effects.members(newestFirst.getLast().id(), GAINS, null, 9))
                .isEmpty();
        assertThat(here.effects.members(newestFirst.getFirst().id(), GAINS, null, 9))
                .hasSize(1);
        here.now = here.now.plusSeconds(7 * 86_400 + 120);
        here.forget().sweep();
        assertThat(here.runs.of(BUREAU, null, 20)).isEmpty();
        assertThat(database.getCollection("whatIfEffects").countDocuments()).isZero();
    }

    @Test
    void what_cannot_be_tried_is_refused_with_its_reason() {
        assertThat(here.starts(AUTUMN)).isEqualTo(new Outcome.Refused(Why.NO_DRAFT));
        here.drafts(themeDays("3", "9"));
        LocalDate today = LocalDate.of(2027, 1, 5);
        assertThat(here.starts(new Period(AUTUMN.to(), AUTUMN.from())))
                .isEqualTo(new Outcome.Refused(Why.PERIOD_REVERSED));
        assertThat(here.starts(new Period(AUTUMN.from(), today))).isEqualTo(new Outcome.Refused(Why.PERIOD_NOT_OVER));
        assertThat(here.starts(new Period(today.minusYears(11), AUTUMN.to())))
                .isEqualTo(new Outcome.Refused(Why.PERIOD_TOO_EARLY));
        here.log.gone = true;
        assertThat(here.starts(AUTUMN)).isEqualTo(new Outcome.Refused(Why.EVENTS_GONE));
        assertThat(here.runs.of(BUREAU, null, 9)).isEmpty();
    }

    @Test
    void a_failure_is_written_down_and_leaves_nothing_behind() {
        here.themeDay("branch-1", "2026-09-10", "a=present");
        here.drafts(themeDays("3", "9"));
        here.log.afterFirst = () -> {
            throw new IllegalStateException("the broker is away");
        };
        assertThatThrownBy(() -> here.starts(AUTUMN)).hasMessage("the broker is away");
        WhatIf run = here.runs.of(BUREAU, null, 1).getFirst();
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure()).isEqualTo("broken");
        assertThat(database.listCollectionNames()).noneMatch(name -> name.startsWith("whatif."));
        assertThat(here.run(AUTUMN).state()).isEqualTo(State.FINISHED);
    }

    private List<Document> ledgers() {
        return database.getCollection("ledgerPages").find().into(new ArrayList<>());
    }
}
