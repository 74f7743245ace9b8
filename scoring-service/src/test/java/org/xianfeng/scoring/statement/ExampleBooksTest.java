package org.xianfeng.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.belonging.Stood;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.InMemoryLedgers;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Published schemes against tables worked by hand: what somebody did in a year, and the points of that year.
 *
 * <p>general, committee, group: those meetings; listens, lectures: at a Party lesson; theme: theme Party day; life:
 * organisational life meeting; studies: lessons of a course; absent: from a general meeting.
 */
class ExampleBooksTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2028-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Account MEMBER = Account.member("m-1");

    @Test
    void the_municipal_office_of_2024_begins_with_60_and_has_no_upper_limit() {
        works("municipal-office-2024", """
                nothing                                | 60        | 60
                absent 4                               | 60        | 60
                general 4, committee 12, group 12      | 60+28     | 88
                general 4, life 1                      | 60+4+1    | 65
                lectures 1                             | 60+1+3    | 64
                listens 3, lectures 2                  | 60+5+6    | 71
                theme 12, studies 20                   | 60        | 60
                general 4, committee 40, group 40      | 60+84     | 144
                """);
    }

    @Test
    void the_guide_caps_every_item_of_its_basic_part() {
        works("guide-with-yearly-caps", """
                nothing                                | 0         | 0
                studies 5                              | 10        | 10
                studies 7                              | 14 -> 12  | 12
                general 3                              | 9         | 9
                general 4, life 1                      | 15 -> 12  | 12
                theme 3                                | 6         | 6
                theme 12                               | 24 -> 8   | 8
                studies 3, group 2, theme 2            | 6+6+4     | 16
                studies 30, committee 12, theme 12     | 12+12+8   | 32
                absent 3, theme 1                      | 0+2       | 2
                """);
    }

    @Test
    void the_municipal_organ_of_2020_begins_with_nothing_and_caps_its_blocks() {
        works("municipal-organ-2020", """
                nothing                                | 0         | 0
                general 4, committee 12, group 12      | 28        | 28
                life 2                                 | 6         | 6
                lectures 1                             | 1+2       | 3
                lectures 15                            | 15+30     | 45
                lectures 16                            | 16+32->30 | 46
                committee 57, life 1                   | 57+3      | 60
                committee 58, life 1                   | 61 -> 60  | 60
                committee 70, lectures 20              | 60+30     | 90
                theme 12, studies 9                    | 0         | 0
                """);
    }

    private static void works(String example, String table) {
        RuleBooks books = new RuleBooks(List.of(book(example)));
        assertThat(table.lines()).isNotEmpty().allSatisfy(row -> {
            String[] cell = row.split("\\|");
            assertThat(points(books, cell[0].strip())).as(row).isEqualTo(100 * Long.parseLong(cell[2].strip()));
        });
    }

    private static RuleBook book(String example) {
        try {
            String text = new ClassPathResource("example-books/" + example + ".yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
            var known = RuleConfiguration.shipped().blocksById();
            BookReader.Read read =
                    RuleConfiguration.reader().read(text, new BookReader.Place(BUREAU, 1_001, known, known));
            assertThat(read.findings()).isEmpty();
            return read.book().orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long points(RuleBooks books, String did) {
        JudgeEvent judge = new JudgeEvent(() -> books, (_, _) -> Optional.of(List.of(BUREAU)));
        List<EventData> facts = facts(did);
        Collections.shuffle(facts, new Random(7));
        InMemoryLedgers ledgers = new InMemoryLedgers(CLOCK, PageLimits.STANDARD);
        for (EventData fact : facts) {
            Judged judged = judge.of(Facts.event("event-" + fact.hashCode(), fact, CLOCK.instant()));
            ledgers.post(((Judged.Claims) judged)
                    .claims().stream()
                            .filter(claim -> claim.account().equals(MEMBER))
                            .toList());
        }
        Stood ours = new Stood(BUREAU, LocalDate.of(2020, 1, 1), LocalDate.of(2027, 1, 1));
        BeginYear begin = new BeginYear(
                () -> books,
                (_, _) -> Optional.of(List.of(BUREAU)),
                (_, _) -> Map.of(new MemberId("m-1"), ours),
                (_, _) -> Map.of());
        AccountPages pages = new AccountPages(books, CLOCK);
        return new ReadBalance(new HoldYear(ledgers, pages, begin), pages, new Wording(books, books), CLOCK)
                .of(MEMBER, 2027, Locale.ENGLISH)
                .confirmedPointsHundredths();
    }

    private static List<EventData> facts(String did) {
        List<EventData> facts = new ArrayList<>();
        if (did.equals("nothing")) {
            return facts;
        }
        for (String some : did.split(", ")) {
            String[] words = some.split(" ");
            for (int number = 0; number < Integer.parseInt(words[1]); number++) {
                facts.add(fact(words[0], number));
            }
        }
        return facts;
    }

    private static EventData fact(String what, int number) {
        String id = what + "-" + number;
        String day = LocalDate.of(2027, 1, 5).plusDays(4L * number) + "T01:00:00Z";
        return switch (what) {
            case "general" -> Facts.meeting(id, MeetingKind.BRANCH_GENERAL_MEETING, day, "m-1=present");
            case "absent" -> Facts.meeting(id, MeetingKind.BRANCH_GENERAL_MEETING, day, "m-1=absent");
            case "committee" -> Facts.meeting(id, MeetingKind.BRANCH_COMMITTEE_MEETING, day, "m-1=late");
            case "group" -> Facts.meeting(id, MeetingKind.PARTY_GROUP_MEETING, day, "m-1=present");
            case "theme" -> Facts.meeting(id, MeetingKind.THEME_PARTY_DAY, day, "m-1=present");
            case "life" -> Facts.meeting(id, MeetingKind.ORGANISATIONAL_LIFE_MEETING, day, "m-1=present");
            case "listens" -> Facts.meeting(id, MeetingKind.PARTY_LESSON, day, "m-1=present");
            case "lectures" ->
                Facts.withLecturer(Facts.meeting(id, MeetingKind.PARTY_LESSON, day, "m-1=present"), "m-1");
            case "studies" -> Facts.lesson(id, "m-1", "lesson-" + number, 1800, day);
            default -> throw new AssertionError(what);
        };
    }
}
