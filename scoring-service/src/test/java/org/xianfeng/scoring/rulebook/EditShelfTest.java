package org.xianfeng.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Changed;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Faulty;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Refused;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Why;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.ChangedSince;
import org.xianfeng.starter.version.ExpectedVersion;

class EditShelfTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final OrganisationId OFFICE = new OrganisationId("office");
    private static final ExpectedVersion ANY = ExpectedVersion.any();
    private static final BookReader READER = RuleConfiguration.reader();

    private final InMemoryShelves shelves = new InMemoryShelves();
    private Instant now = Instant.parse("2026-11-26T01:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final CurrentRules rules = new CurrentRules(RuleConfiguration.shippedBooks(), READER, shelves, clock);
    private final CheckBook check = new CheckBook(
            rules, READER, of -> of.equals(OFFICE) ? List.of(BUREAU, OFFICE) : List.of(of), Period.ofDays(7), clock);
    private final EditShelf edit = new EditShelf(shelves, check, clock);

    @Test
    void a_draft_becomes_a_book_when_a_second_person_publishes_it() {
        written(Texts.BOOK);
        assertThat(edit.submit(BUREAU, ANY, "ann")).isInstanceOf(Changed.class);
        assertThat(edit.publish(BUREAU, ANY, "ann")).isEqualTo(new Refused(Why.SAME_PERSON));
        assertThat(edit.publish(BUREAU, ANY, "ben")).isInstanceOf(Changed.class);
        assertThat(shelves.of(BUREAU).open()).isEmpty();
        assertThat(shelves.of(BUREAU).published()).singleElement().satisfies(book -> {
            assertThat(book.number()).isEqualTo(1_001);
            assertThat(book.effectiveFrom()).isEqualTo(LocalDate.of(2026, 12, 10));
            assertThat(book.text()).isEqualTo(Texts.BOOK);
            assertThat(book.steps())
                    .extracting(step -> step.kind() + " " + step.account())
                    .containsExactly("written ann", "submitted ann", "published ben");
        });
    }

    @Test
    void whoever_wrote_a_part_of_it_does_not_publish_it_even_when_another_submitted_it() {
        written(Texts.BOOK);
        edit.write(BUREAU, ANY, "ben", Texts.BOOK + "\n");
        edit.submit(BUREAU, ANY, "ben");
        assertThat(edit.publish(BUREAU, ANY, "ann")).isEqualTo(new Refused(Why.SAME_PERSON));
    }

    @Test
    void what_is_submitted_does_not_change_until_it_is_given_back_with_a_reason() {
        written(Texts.BOOK);
        edit.submit(BUREAU, ANY, "ann");
        assertThat(edit.write(BUREAU, ANY, "ann", "other")).isEqualTo(new Refused(Why.SUBMITTED_ALREADY));
        assertThat(edit.discard(BUREAU, ANY)).isEqualTo(new Refused(Why.SUBMITTED_ALREADY));
        edit.giveBack(BUREAU, ANY, "ben", "the cap is too low");
        assertThat(edit.publish(BUREAU, ANY, "ben")).isEqualTo(new Refused(Why.NOT_SUBMITTED));
        assertThat(edit.write(BUREAU, ANY, "ann", "other")).isInstanceOf(Changed.class);
        assertThat(shelves.of(BUREAU).open().orElseThrow().steps())
                .extracting(Step::reason)
                .contains("the cap is too low");
    }

    @Test
    void a_faulty_draft_is_kept_and_not_submitted() {
        written("title: nonsense");
        assertThat(edit.submit(BUREAU, ANY, "ann")).isInstanceOf(Faulty.class);
        assertThat(shelves.of(BUREAU).open().orElseThrow().text()).isEqualTo("title: nonsense");
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
        written(Texts.BOOK);
        assertThatThrownBy(() -> edit.write(BUREAU, ExpectedVersion.of(0), "ben", "x"))
                .isInstanceOf(ChangedSince.class);
    }

    @Test
    void a_book_takes_effect_after_the_days_of_notice_and_never_in_the_past() {
        for (String day : List.of("2026-11-01", "2026-11-26", "2026-12-02")) {
            assertThat(findings(Texts.BOOK.replace("2026-12-10", day)))
                    .containsExactly("3: effectiveFrom is " + day + " and can be 2026-12-03 at the earliest: people are"
                            + " told beforehand, and no past fact is judged anew");
        }
        assertThat(findings(Texts.BOOK.replace("2026-12-10", "2026-12-03"))).isEmpty();
    }

    @Test
    void a_book_that_waited_too_long_for_the_second_person_is_not_published() {
        written(Texts.BOOK);
        edit.submit(BUREAU, ANY, "ann");
        now = now.plus(Duration.ofDays(10));
        assertThat(edit.publish(BUREAU, ANY, "ben")).isInstanceOf(Faulty.class);
        assertThat(shelves.of(BUREAU).published()).isEmpty();
    }

    @Test
    void two_books_of_an_organisation_never_overlap() {
        published(BUREAU, Texts.BOOK);
        assertThat(findings(Texts.BOOK)).singleElement().asString().contains("choose a later day");
        assertThat(findings(Texts.BOOK.replace("2026-12-10", "2026-12-09"))).isNotEmpty();
        assertThat(findings(Texts.BOOK.replace("2026-12-10", "2027-01-01"))).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_line() {
        String text = Texts.BOOK
                .replace("source: 局党〔2026〕1号\n", "")
                .replace("block: organisational-life", "block: lief")
                .replace("page: year, caps", "page: month, caps");
        assertThat(findings(text))
                .anySatisfy(one -> assertThat(one).contains("it has no source"))
                .anySatisfy(one -> assertThat(one).startsWith("4: block study"))
                .anySatisfy(one -> assertThat(one).startsWith("6: rule theme-day-attendance: block 'lief'"));
    }

    @Test
    void a_rule_that_divides_by_nothing_on_some_event_is_refused_with_what_to_do() {
        String text = Texts.BOOK.replace(
                "when: item.status == 'present'",
                "when: 100 / event.attendances.filter(a, a.status == 'late').size() > 5");
        text = text.replace(
                "    continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: \"[event]\"}]\n", "");
        assertThat(findings(text))
                .singleElement()
                .asString()
                .contains("by zero")
                .contains("let 'applies' leave such events out");
    }

    @Test
    void a_field_that_is_not_always_there_must_be_asked_for() {
        String text = Texts.BOOK
                .replace("when: item.status == 'present'", "when: event.lecturerId != item.memberId")
                .replace(
                        "    continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: \"[event]\"}]\n",
                        "");
        assertThat(findings(text))
                .singleElement()
                .asString()
                .contains("lecturerId")
                .contains("has(event.field)");
    }

    @Test
    void an_unknown_field_is_refused_in_both_languages() {
        String text = Texts.BOOK.replace("applies: event.kind", "applies: event.kindd");
        Finding finding = check.of(Shelf.empty(BUREAU), text).findings().getFirst();
        assertThat(finding.sentence().en()).contains("undefined field 'kindd'");
        assertThat(finding.sentence().zh()).contains("没有字段 kindd").contains("kind");
    }

    @Test
    void a_rule_that_might_never_end_is_refused() {
        String endless = "event.attendances.exists(a, event.attendances.exists(b, event.attendances.exists(c,"
                + " c.status == b.status && b.status == a.status)))";
        String text = Texts.BOOK
                .replace("applies: event.kind == 'theme-party-day'", "applies: \"" + endless + "\"")
                .replace(
                        "    continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: \"[event]\"}]\n",
                        "");
        assertThat(findings(text)).singleElement().asString().contains("might not end in time");
    }

    @Test
    void text_that_is_no_book_is_refused_at_its_line() {
        assertThat(findings(Texts.BOOK.replace("source:", "sauce:")))
                .singleElement()
                .asString()
                .startsWith("2: there is no field 'sauce'");
        assertThat(findings("title: [")).singleElement().asString().contains("not valid YAML");
        assertThat(findings("")).isNotEmpty();
        assertThat(findings("id: x\n" + Texts.BOOK)).singleElement().asString().contains("leave out 'id'");
    }

    @Test
    void the_rules_that_are_shipped_pass_the_same_trial() {
        String shipped = shippedText()
                .replaceAll("(?m)^id: .*$", "")
                .replaceAll("(?m)^version: .*$", "")
                .replaceAll("(?m)^effectiveFrom: .*$", "effectiveFrom: 2027-01-01");
        assertThat(findings(shipped)).isEmpty();
    }

    @Test
    void a_department_changes_what_it_wants_and_leaves_the_rest_to_the_book_above() {
        published(BUREAU, Texts.BOOK);
        RuleBooks known = rules.refresh();
        RuleBooks.Effective before = known.effective(LocalDate.of(2026, 12, 9), List.of(BUREAU));
        RuleBooks.Effective after = known.effective(LocalDate.of(2026, 12, 10), List.of(BUREAU, OFFICE));
        assertThat(said(before)).contains("theme-day-attendance/2 organisational-life [200, 1200, 6000]");
        assertThat(said(after))
                .hasSameSizeAs(said(before))
                .contains(
                        "theme-day-attendance/1001 organisational-life [6000]",
                        "lesson-completed/2 study [400, 1200, 4000]");
        assertThat(known.effective(LocalDate.of(2026, 12, 10), List.of(new OrganisationId("else"))))
                .isEqualTo(before);
    }

    @Test
    void a_book_that_replaces_what_is_above_it_stands_alone() {
        published(
                OFFICE,
                Texts.BOOK.replace(
                        "blocks:\n",
                        "replacesAbove: true\nblocks:\n  - {id: organisational-life, title: {zh: 组织生活, en: Life}, ledger: member, page: year}\n"));
        RuleBooks.Effective alone = rules.refresh().effective(LocalDate.of(2027, 1, 1), List.of(BUREAU, OFFICE));
        assertThat(said(alone)).containsExactly("theme-day-attendance/1001 organisational-life []");
    }

    @Test
    void an_instance_goes_on_with_what_it_knows_for_half_a_day_and_then_judges_nothing() {
        rules.now();
        shelves.away = true;
        now = now.plus(CurrentRules.TOO_OLD);
        assertThat(rules.now().on(LocalDate.of(2026, 1, 1))).isNotEmpty();
        published(BUREAU, Texts.BOOK);
        now = now.plusSeconds(1);
        assertThatThrownBy(rules::now).hasMessage("away");
        shelves.away = false;
        assertThat(rules.now().differByOrganisation(LocalDate.of(2026, 12, 10))).isTrue();
    }

    private void written(String text) {
        assertThat(edit.write(BUREAU, ANY, "ann", text)).isInstanceOf(Changed.class);
    }

    private void published(OrganisationId organisation, String text) {
        edit.write(organisation, ANY, "ann", text);
        assertThat(edit.submit(organisation, ANY, "ann")).isInstanceOf(Changed.class);
        assertThat(edit.publish(organisation, ANY, "ben")).isInstanceOf(Changed.class);
    }

    private List<String> findings(String text) {
        return check.of(shelves.of(BUREAU), text).findings().stream()
                .map(finding -> finding.line() + ": " + finding.sentence().en())
                .toList();
    }

    private static List<String> said(RuleBooks.Effective effective) {
        return effective.rules().stream()
                .map(rule -> rule.version().id() + "/" + rule.version().version() + " "
                        + rule.block().id() + " "
                        + rule.caps().stream().map(cap -> cap.mostHundredths()).toList())
                .toList();
    }

    private static String shippedText() {
        try (var input = RuleConfiguration.class.getResourceAsStream("/rules/default-2026.yaml")) {
            return new String(
                    java.util.Objects.requireNonNull(input).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
