package org.xianfeng.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.belonging.Belongings;
import org.xianfeng.scoring.belonging.Stood;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.ledger.InMemoryLedgers;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.scoring.yearterms.Veto;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** What a base, a floor and a ceiling make of a year, from a rule book to the balance. */
class YearOfAccountTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = """
            title: {zh: 局机关积分办法, en: Points of the bureau}
            source: 局党〔2026〕1号
            effectiveFrom: 2026-12-01
            blocks:
              - id: organisational-life
                title: {zh: 组织生活, en: Organisational life}
                ledger: member
                page: year
                base: {points: 60, newcomer: by-month}
                floor: 0
                ceiling: 100
              - id: branch-year
                title: {zh: 支部, en: Branch}
                ledger: branch
                page: year
                base: {points: 80}
                carryOver: {percent: 20, most: 30}
            """;

    private static final RuleBooks BOOKS = books();

    private final Map<MemberId, Stood> stood = new HashMap<>();
    private final Belongings belongings = (_, _) -> stood;
    private final Map<MemberId, List<Veto>> vetoes = new HashMap<>();

    @Example
    void an_account_without_any_fact_has_its_base() {
        stands("m-1", "ours", "2020-01-01", "2027-01-01");
        assertThat(life(2027, new InMemoryLedgers(CLOCK, PageLimits.STANDARD)))
                .isEqualTo("6000+0 [6000 base-of-the-year]");
        assertThat(read(new InMemoryLedgers(CLOCK, PageLimits.STANDARD))
                        .of(Account.branch("ours"), 2027, Locale.ENGLISH)
                        .confirmedPointsHundredths())
                .isEqualTo(8_000);
    }

    @Example
    void a_newcomer_has_a_part_and_is_told_why() {
        stands("m-1", "ours", "2027-10-15", "2027-10-15");
        Balance balance =
                read(new InMemoryLedgers(CLOCK, PageLimits.STANDARD)).of(Account.member("m-1"), 2027, Locale.ENGLISH);
        assertThat(balance.confirmedPointsHundredths()).isEqualTo(1_500);
        assertThat(balance.blocks().getFirst().ofYear().getFirst().reason().text())
                .isEqualTo("Base of the year: 60 points, of which 3 months of 12 count, because the registration is of"
                        + " 2027-10-15.");
        assertThat(read(new InMemoryLedgers(CLOCK, PageLimits.STANDARD))
                        .of(Account.member("m-1"), 2027, Locale.CHINESE)
                        .blocks()
                        .getFirst()
                        .ofYear()
                        .getFirst()
                        .reason()
                        .text())
                .isEqualTo("本年基础分 60 分，2027-10-15 起登记，按 3 个月折算（满 12 个月为全额）。");
    }

    @Example
    void a_year_is_begun_by_the_books_of_its_first_day_where_the_branch_stood_then() {
        stands("m-1", "theirs", "2020-01-01", "2027-01-01");
        assertThat(life(2027, new InMemoryLedgers(CLOCK, PageLimits.STANDARD))).isEqualTo("0+0 []");
        stands("m-1", "ours", "2020-01-01", "2026-01-01");
        assertThat(life(2026, new InMemoryLedgers(CLOCK, PageLimits.STANDARD)))
                .as("the book took effect in the course of that year")
                .isEqualTo("0+0 []");
        stands("m-1", "ours", "2026-12-20", "2026-12-20");
        assertThat(life(2026, new InMemoryLedgers(CLOCK, PageLimits.STANDARD)))
                .as("it was in force when this member came")
                .isEqualTo("500+0 [500 base-by-month]");
    }

    @Example
    void a_part_of_a_year_is_taken_over_into_the_next_and_a_late_fact_changes_that_as_well() {
        InMemoryLedgers ledgers = new InMemoryLedgers(CLOCK, PageLimits.STANDARD);
        branchEarns(ledgers, "e-1", "2027-03-01T01:00:00Z", 4_000);
        branchEarns(ledgers, "e-2", "2028-03-01T01:00:00Z", 500);
        assertThat(branchYears(ledgers))
                .containsExactly(
                        "12000 [8000 base-of-the-year, 0 nothing-to-carry-over]",
                        "10900 [8000 base-of-the-year, 2400 carried-over]",
                        "10180 [8000 base-of-the-year, 2180 carried-over]",
                        "10036 [8000 base-of-the-year, 2036 carried-over]");
        branchEarns(ledgers, "e-late", "2027-12-31T15:59:59Z", 5_000);
        assertThat(branchYears(ledgers))
                .containsExactly(
                        "17000 [8000 base-of-the-year, 0 nothing-to-carry-over]",
                        "11500 [8000 base-of-the-year, 3000 carried-over-at-most]",
                        "10300 [8000 base-of-the-year, 2300 carried-over]",
                        "10060 [8000 base-of-the-year, 2060 carried-over]");
        assertThat(read(ledgers)
                        .of(Account.branch("ours"), 2028, Locale.ENGLISH)
                        .blocks()
                        .getLast()
                        .ofYear()
                        .getLast()
                        .reason()
                        .text())
                .isEqualTo("The year 2027 ended with 170 points, of which 20% are carried over, 30 points at most.");
    }

    private static void branchEarns(InMemoryLedgers ledgers, String event, String at, long hundredths) {
        ledgers.post(List.of(SampleClaim.of(event)
                .account(Account.branch("ours"))
                .block("branch-year", PagePeriod.YEAR)
                .at(at)
                .raw(hundredths, "awarded")
                .claim()));
    }

    private List<String> branchYears(InMemoryLedgers ledgers) {
        return Stream.of(2027, 2028, 2029, 2030)
                .map(year -> shown(read(ledgers).of(Account.branch("ours"), year, Locale.ENGLISH), "branch-year"))
                .map(shown -> shown.replace("+0", ""))
                .toList();
    }

    @Example
    void of_a_member_of_whom_nothing_is_known_only_the_facts_count() {
        assertThat(life(2027, new InMemoryLedgers(CLOCK, PageLimits.STANDARD))).isEqualTo("0+0 []");
    }

    @Example
    void a_veto_holds_the_block_of_the_year_down_base_included_until_it_is_lifted_and_says_so() {
        stands("m-1", "ours", "2020-01-01", "2027-01-01");
        InMemoryLedgers ledgers = new InMemoryLedgers(CLOCK, PageLimits.STANDARD);
        vetoes.put(
                new MemberId("m-1"),
                List.of(
                        new Veto("organisational-life", 1_000, LocalDate.of(2027, 5, 1), "办法第九条"),
                        new Veto("organisational-life", 0, LocalDate.of(2027, 6, 1), "rule:第九条"),
                        new Veto("another-block", 0, LocalDate.of(2027, 6, 1), "办法第九条")));
        assertThat(life(2027, ledgers)).isEqualTo("0+0 [6000 base-of-the-year, -6000 held-by-veto]");
        assertThat(read(ledgers)
                        .of(Account.member("m-1"), 2027, Locale.ENGLISH)
                        .blocks()
                        .getFirst()
                        .ofYear()
                        .getLast()
                        .reason()
                        .text())
                .isEqualTo("Veto for a matter of 2027-06-01, by rule:第九条: the block of this year counts for 0 points at"
                        + " most, until two people take it back.");
        vetoes.clear();
        assertThat(life(2027, ledgers)).isEqualTo("6000+0 [6000 base-of-the-year]");
    }

    @Property(tries = 200)
    void any_order_any_repetition_and_any_split_give_the_same_year_deductions_included(@ForAll long seed) {
        stands("m-1", "ours", "2020-01-01", "2027-01-01");
        Random random = new Random(seed);
        List<Claim> facts = facts(random);
        InMemoryLedgers inOrder = new InMemoryLedgers(CLOCK, PageLimits.STANDARD);
        inOrder.post(facts);
        List<Claim> arrived = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextBoolean()).forEach(arrived::add);
        Collections.shuffle(arrived, random);
        InMemoryLedgers shuffled = new InMemoryLedgers(CLOCK, PageLimits.STANDARD);
        arrived.forEach(claim -> shuffled.post(List.of(claim)));

        assertThat(life(2027, shuffled)).isEqualTo(life(2027, inOrder));
        Balance.OfBlock block = read(shuffled)
                .of(Account.member("m-1"), 2027, Locale.ENGLISH)
                .blocks()
                .getFirst();
        long earned = facts.stream().mapToLong(Claim::rawPointsHundredths).sum();
        long added = block.ofYear().stream()
                .mapToLong(Balance.OfYear::pointsHundredths)
                .sum();
        assertThat(block.confirmedPointsHundredths() + block.provisionalPointsHundredths())
                .as("what is shown is what facts gave and what is explained")
                .isEqualTo(earned + added)
                .isBetween(0L, 10_000L);
    }

    private static List<Claim> facts(Random random) {
        List<Claim> facts = new ArrayList<>();
        for (int fact = 0; fact < 1 + random.nextInt(8); fact++) {
            facts.add(SampleClaim.of("e-" + fact)
                    .block("organisational-life", PagePeriod.YEAR)
                    .at("2027-03-0%dT01:00:00Z".formatted(1 + random.nextInt(9)))
                    .raw(random.nextInt(-60, 60) * 100L, "awarded")
                    .settled(random.nextInt(3) == 0 ? Settled.PROVISIONAL : Settled.FINAL)
                    .claim());
        }
        return facts;
    }

    private void stands(String member, String branch, String since, String day) {
        stood.put(
                new MemberId(member),
                new Stood(new OrganisationId(branch), LocalDate.parse(since), LocalDate.parse(day)));
    }

    private String life(int year, InMemoryLedgers ledgers) {
        return shown(read(ledgers).of(Account.member("m-1"), year, Locale.ENGLISH), "organisational-life");
    }

    private static String shown(Balance balance, String id) {
        Balance.OfBlock block = balance.blocks().stream()
                .filter(one -> one.block().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> lines = block.ofYear().stream()
                .map(line -> line.pointsHundredths() + " " + line.reason().code())
                .toList();
        return block.confirmedPointsHundredths() + "+" + block.provisionalPointsHundredths() + " " + lines;
    }

    private ReadBalance read(InMemoryLedgers ledgers) {
        BeginYear begin = new BeginYear(
                () -> BOOKS,
                (branch, _) -> Optional.of(branch.value().equals("ours") ? List.of(BUREAU, branch) : List.of(branch)),
                belongings,
                (_, _) -> vetoes);
        AccountPages pages = new AccountPages(BOOKS, CLOCK);
        return new ReadBalance(new HoldYear(ledgers, pages, begin), pages, new Wording(BOOKS, BOOKS), CLOCK);
    }

    private static RuleBooks books() {
        List<RuleBook> all = new ArrayList<>(RuleConfiguration.shippedBooks());
        var blocks = new RuleBooks(all).blocksById();
        BookReader.Read read =
                RuleConfiguration.reader().read(TEXT, new BookReader.Place(BUREAU, 1_001, blocks, blocks));
        assertThat(read.findings()).isEmpty();
        all.add(read.book().orElseThrow());
        return new RuleBooks(all);
    }
}
