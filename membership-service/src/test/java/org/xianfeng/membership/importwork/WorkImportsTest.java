package org.xianfeng.membership.importwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Judgement.Counts;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.RowResult.Outcome;
import org.xianfeng.membership.imports.Run.Entered;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.starter.identity.MemberId;

class WorkImportsTest {
    private final Bureau bureau = new Bureau();

    private static MemberTable people(int from, int to) {
        MemberTable table = new MemberTable();
        for (int number = from; number < to; number++) {
            table.person(number, number % 2 == 0 ? "第一党支部" : "第二党支部", number == from ? "书记" : "无");
        }
        return table;
    }

    private static Entered entered(Import one) {
        return one.run().orElseThrow().entered();
    }

    private void expectWholly(int people) {
        assertThat(bureau.members.events()).hasSize(people);
        Set<MemberId> onRolls = new HashSet<>();
        for (var branch : List.of(Bureau.FIRST, Bureau.SECOND)) {
            List<String> ids = bureau.rolls.members(branch.value(), null, Rolls.MOST);
            ids.forEach(id -> onRolls.add(new MemberId(id)));
        }
        assertThat(onRolls).hasSize(people);
        assertThat(bureau.members.findAll(onRolls)).hasSize(people);
        assertThat(bureau.files.findAll(onRolls)).hasSize(people);
    }

    @Test
    void a_file_is_judged_first_and_nothing_is_entered_before_somebody_says_go() {
        bureau.handIn("i", Bureau.TOP, people(0, 7).bytes());
        bureau.work(bureau.instance(3));
        Import judged = bureau.now("i");
        assertThat(judged.state()).isEqualTo(ImportState.JUDGED);
        assertThat(judged.judgement().orElseThrow().counts()).isEqualTo(new Counts(7, 7, 0, 0, 0, 0, 0, 7, 0, 0));
        assertThat(judged.judgement().orElseThrow().all()).isEqualTo(7);
        expectWholly(0);
        assertThat(bureau.queue.waiting().imports()).isZero();
    }

    @Test
    void one_that_is_taken_while_it_is_still_being_handed_in_is_looked_for_again_in_a_moment() {
        WorkImports instance = bureau.instance(3);
        bureau.queue.put("i", bureau.clock.instant());
        bureau.work(instance);
        bureau.add("i", Bureau.TOP, people(0, 7).bytes());
        bureau.clock.forward(Duration.ofSeconds(1));
        bureau.work(instance);
        assertThat(bureau.now("i").state()).isEqualTo(ImportState.JUDGED);
    }

    @Test
    void one_that_never_came_is_forgotten_after_a_quarter_of_an_hour() {
        WorkImports instance = bureau.instance(3);
        bureau.queue.put("i", bureau.clock.instant());
        for (int second = 0; second < 15 * 60; second++) {
            instance.next();
            bureau.clock.forward(Duration.ofSeconds(1));
        }
        assertThat(bureau.queue.waiting().imports()).isOne();
        for (int second = 0; second < 5 * 60; second++) {
            instance.next();
            bureau.clock.forward(Duration.ofSeconds(1));
        }
        assertThat(bureau.queue.waiting().imports()).isZero();
    }

    @Test
    void who_is_in_is_listed_and_stands_on_the_roll_with_posts_and_the_file_is_gone() {
        Import over = bureau.whole("i", Bureau.TOP, people(0, 7).bytes());
        assertThat(over.state()).isEqualTo(ImportState.DONE);
        assertThat(entered(over)).isEqualTo(new Entered(7, 0, 0, 0));
        expectWholly(7);
        assertThat(bureau.rolls.sizes(List.of("first")).get("first")).isEqualTo(new Size(4, 4));
        assertThat(bureau.results.list("i")).hasSize(7).allMatch(row -> row.outcome() == Outcome.REGISTERED);
        assertThat(bureau.offices.holders(Bureau.FIRST, "secretary"))
                .containsExactly(
                        new MemberId(bureau.results.list("i").getFirst().id().orElseThrow()));
        assertThat(bureau.uploads.has("i")).isFalse();
        assertThat(over.fileKeptUntil()).isEmpty();
    }

    @Test
    void the_same_file_twice_adds_nobody() {
        bureau.whole("one", Bureau.TOP, people(0, 7).bytes());
        Import again = bureau.whole("two", Bureau.TOP, people(0, 7).bytes());
        assertThat(again.judgement().orElseThrow().counts().unchanged()).isEqualTo(7);
        assertThat(entered(again)).isEqualTo(new Entered(0, 7, 0, 0));
        expectWholly(7);
        assertThat(bureau.results.list("two").getFirst().id())
                .isEqualTo(bureau.results.list("one").getFirst().id());
    }

    @Test
    void other_facts_about_somebody_on_the_register_are_told_and_not_written() {
        bureau.whole("one", Bureau.TOP, new MemberTable().person(1, "第一党支部").bytes());
        byte[] changed = new MemberTable()
                .person(1, "第一党支部")
                .but("学历", "研究生")
                .but("联系电话", "19900000002")
                .bytes();
        Import again = bureau.whole("two", Bureau.TOP, changed);
        assertThat(entered(again)).isEqualTo(new Entered(0, 0, 1, 0));
        RowResult row = bureau.results.list("two").getFirst();
        assertThat(row.reason()).contains(Finding.of(2, FindingCode.DIFFERS_FROM_REGISTER, "学历、联系电话"));
        MemberId id = new MemberId(row.id().orElseThrow());
        assertThat(bureau.files.find(id).orElseThrow().facts().education()).contains("大学本科");
    }

    @Test
    void of_somebody_outside_the_organisation_imported_into_nothing_is_told_but_that() {
        bureau.whole("one", Bureau.TOP, new MemberTable().person(1, "第一党支部").bytes());
        byte[] guess = new MemberTable().person(1, "第二党支部").but("学历", "研究生").bytes();
        Import probe = bureau.whole("two", Bureau.SECOND, guess);
        assertThat(entered(probe)).isEqualTo(new Entered(0, 0, 1, 0));
        RowResult row = bureau.results.list("two").getFirst();
        assertThat(row.id()).isEmpty();
        assertThat(row.reason()).contains(Finding.of(2, FindingCode.IS_IN_ANOTHER_BRANCH));
    }

    @Test
    void good_rows_go_in_and_bad_ones_stay_out_with_their_reason_and_the_file_to_put_them_right() {
        byte[] mixed = new MemberTable()
                .person(1, "第一党支部")
                .person(2, "第九党支部")
                .person(3, "第一党支部")
                .but("入党日期", "昨天")
                .person(4, "第二党支部")
                .bytes();
        Import over = bureau.whole("i", Bureau.TOP, mixed);
        assertThat(over.judgement().orElseThrow().counts().bad()).isEqualTo(2);
        assertThat(entered(over)).isEqualTo(new Entered(2, 0, 0, 2));
        expectWholly(2);
        assertThat(bureau.results.list("i").stream()
                        .flatMap(row -> row.reason().stream())
                        .map(Finding::code))
                .containsExactly(FindingCode.BRANCH_UNKNOWN, FindingCode.DATE_UNREADABLE);
        assertThat(bureau.uploads.has("i")).isTrue();
        bureau.clock.forward(Duration.ofDays(8));
        new WorkImports.Dropping(bureau.imports, bureau.uploads, bureau.findings, bureau.clock).overdue();
        assertThat(bureau.uploads.has("i")).isFalse();
        assertThat(bureau.findings.list("i")).isEmpty();
        assertThat(bureau.now("i").state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void what_nobody_says_go_to_expires_with_its_file() {
        bureau.handIn("i", Bureau.TOP, people(0, 2).bytes());
        bureau.work(bureau.instance(3));
        bureau.clock.forward(Duration.ofDays(8));
        new WorkImports.Dropping(bureau.imports, bureau.uploads, bureau.findings, bureau.clock).overdue();
        assertThat(bureau.now("i").state()).isEqualTo(ImportState.EXPIRED);
        assertThat(bureau.uploads.has("i")).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_reason_and_not_kept() {
        Import refused = bureau.whole("i", Bureau.TOP, new byte[] {'P', 'K', 3, 4});
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.problem().orElseThrow().slug()).isEqualTo("not-a-workbook");
        assertThat(bureau.uploads.has("i")).isFalse();
    }

    @Test
    void a_full_branch_takes_who_finds_a_seat_and_leaves_no_trace_of_the_others() {
        for (int number = 0; number < Rolls.MOST - 1; number++) {
            bureau.rolls.admit(
                    "first",
                    new org.xianfeng.membership.roll.Entry(
                            "x" + number, org.xianfeng.membership.roll.Entry.Kind.FORMAL_MEMBER),
                    bureau.clock.instant());
        }
        Import over = bureau.whole(
                "i",
                Bureau.FIRST,
                new MemberTable().person(2, "第一党支部").person(4, "").bytes());
        assertThat(entered(over)).isEqualTo(new Entered(1, 0, 0, 1));
        assertThat(bureau.results.list("i").get(1).reason().orElseThrow().code())
                .isEqualTo(FindingCode.BRANCH_FULL);
        assertThat(bureau.files.holdersOf(List.of(InventedPeople.identity(4)))).isEmpty();
        assertThat(bureau.members.events()).hasSize(1);
    }

    @Test
    void a_post_that_somebody_holds_is_left_to_that_one() {
        bureau.whole("one", Bureau.TOP, people(0, 1).bytes());
        Import second = bureau.whole(
                "two", Bureau.TOP, new MemberTable().person(8, "第一党支部", "书记").bytes());
        assertThat(second.judgement().orElseThrow().counts().warned()).isEqualTo(1);
        assertThat(entered(second)).isEqualTo(new Entered(1, 0, 0, 0));
        assertThat(bureau.results.list("two").getFirst().reason())
                .contains(Finding.of(2, FindingCode.POST_HELD_BY_ANOTHER));
        assertThat(bureau.offices.holders(Bureau.FIRST, "secretary")).hasSize(1);
    }

    @Test
    void stopped_after_it_was_killed_anywhere_it_keeps_who_is_in_says_who_and_holds_nobody_back() {
        int calls = clean();
        for (int at = 1; at <= calls; at++) {
            Bureau mortal = new Bureau();
            mortal.handIn("i", Bureau.TOP, people(0, 7).bytes());
            mortal.work(mortal.instance(3));
            mortal.go("i");
            mortal.killAt(at);
            workUntilKilled(mortal);
            mortal.killAt(Integer.MAX_VALUE);
            if (mortal.now("i").state() != ImportState.RUNNING) {
                continue;
            }
            mortal.imports.replace(mortal.now("i").cancelling());
            mortal.clock.forward(Duration.ofSeconds(16));
            mortal.work(mortal.instance(3));
            Import over = mortal.now("i");
            assertThat(over.state()).as("killed at call %d", at).isEqualTo(ImportState.CANCELLED);
            int in = entered(over).registered();
            assertThat(in).as("killed at call %d", at).isIn(3, 6, 7);
            assertThat(mortal.results.list("i")).hasSize(in);
            assertThat(mortal.members.events()).hasSize(in);
            assertThat(mortal.uploads.has("i")).isFalse();
            Import again = mortal.whole("again", Bureau.TOP, people(0, 7).bytes());
            assertThat(entered(again)).as("killed at call %d", at).isEqualTo(new Entered(7 - in, in, 0, 0));
            assertThat(mortal.members.events()).hasSize(7);
        }
    }

    @Test
    void killed_between_or_within_any_writes_it_is_gone_on_with_elsewhere_and_everybody_is_in_exactly_once() {
        int calls = clean();
        assertThat(calls).isGreaterThan(60);
        for (int at = 1; at <= calls; at++) {
            Bureau mortal = new Bureau();
            mortal.handIn("i", Bureau.TOP, people(0, 7).bytes());
            mortal.killAt(at);
            workUntilKilled(mortal);
            if (mortal.now("i").state() == ImportState.JUDGED) {
                mortal.go("i");
            }
            workUntilKilled(mortal);
            mortal.killAt(Integer.MAX_VALUE);
            mortal.clock.forward(Duration.ofSeconds(16));
            mortal.work(mortal.instance(3));
            if (mortal.now("i").state() == ImportState.JUDGED) {
                mortal.go("i");
                mortal.work(mortal.instance(3));
            }
            Import over = mortal.now("i");
            assertThat(over.state()).as("killed at call %d", at).isEqualTo(ImportState.DONE);
            assertThat(entered(over)).as("killed at call %d", at).isEqualTo(new Entered(7, 0, 0, 0));
            assertThat(mortal.members.events()).as("killed at call %d", at).hasSize(7);
            assertThat(mortal.results.list("i").stream().map(RowResult::row))
                    .as("killed at call %d", at)
                    .containsExactly(2, 3, 4, 5, 6, 7, 8);
            assertThat(mortal.rolls.members("first", null, 99)).hasSize(4);
            assertThat(mortal.rolls.members("second", null, 99)).hasSize(3);
            assertThat(mortal.offices.holders(Bureau.FIRST, "secretary")).hasSize(1);
            assertThat(mortal.queue.waiting().imports()).isZero();
        }
    }

    private static int clean() {
        Bureau bureau = new Bureau();
        bureau.whole("i", Bureau.TOP, people(0, 7).bytes());
        return bureau.calls();
    }

    private static void workUntilKilled(Bureau bureau) {
        try {
            bureau.work(bureau.instance(3));
        } catch (Bureau.Killed _) {
            // that is what this is about
        }
    }

    @Test
    void an_instance_that_was_paused_too_long_stops_when_another_has_taken_over() {
        bureau.handIn("i", Bureau.TOP, people(0, 7).bytes());
        bureau.work(bureau.instance(3));
        bureau.go("i");
        var turn = bureau.queue
                .take(bureau.clock.instant(), bureau.clock.instant().plus(WorkImports.IN_HAND))
                .orElseThrow();
        bureau.clock.forward(Duration.ofSeconds(16));
        bureau.work(bureau.instance(3));
        assertThat(bureau.queue.keep(turn, bureau.clock.instant())).isFalse();
        assertThat(bureau.now("i").state()).isEqualTo(ImportState.DONE);
        expectWholly(7);
    }

    @Test
    void two_imports_of_the_same_people_at_once_register_each_of_them_once() {
        bureau.handIn("one", Bureau.TOP, people(0, 7).bytes());
        bureau.handIn("two", Bureau.TOP, people(0, 7).bytes());
        bureau.work(bureau.instance(3));
        assertThat(bureau.now("two").judgement().orElseThrow().counts().fresh()).isEqualTo(7);
        bureau.go("one");
        bureau.go("two");
        bureau.killAt(45);
        workUntilKilled(bureau);
        bureau.killAt(Integer.MAX_VALUE);
        bureau.work(bureau.instance(3));
        bureau.clock.forward(Duration.ofSeconds(16));
        bureau.work(bureau.instance(3));
        Entered one = entered(bureau.now("one"));
        Entered two = entered(bureau.now("two"));
        assertThat(one.registered() + two.registered()).isEqualTo(7);
        assertThat(one.refused()).isZero();
        expectWholly(7);
    }
}
