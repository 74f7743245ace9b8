package org.xianfeng.scoring.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.Title;

class WordingTest {
    private static final RuleVersion RULE = new RuleVersion("meeting-attendance", 1);
    private static final Instant FACT = Instant.parse("2026-03-05T01:00:00Z");

    private final Wording wording = new Wording(
            year -> List.of(new BlockInForce(
                    new Block("study", PagePeriod.YEAR), LedgerKind.MEMBER, new Title("学习教育", "Study"), null)),
            rule -> new Title("参加会议", "Attends meetings"));

    @Test
    void a_full_cap_is_a_sentence_with_title_window_and_points() {
        Reason reason = Reason.of("cap-reached", "rule:meeting-attendance", "window:quarter", "points:650");

        assertThat(wording.of(reason, RULE, FACT, Locale.SIMPLIFIED_CHINESE).text())
                .isEqualTo("“参加会议”在一个季度内最多 6.5 分，已经计满，因此这次不再计分。");
        assertThat(wording.of(reason, RULE, FACT, Locale.ENGLISH).text())
                .isEqualTo(
                        "\"Attends meetings\" gives at most 6.5 points in a quarter, and they are used up; so this gave"
                                + " none.");
    }

    @Test
    void a_block_and_a_subject_are_called_by_their_names() {
        Reason reason = Reason.of("recount-down", "block:study", "subject:meeting:m-7");

        assertThat(wording.of(reason, RULE, FACT, Locale.CHINA).text()).contains("“学习教育”", "会议 m-7");
        assertThat(wording.of(reason, RULE, FACT, Locale.UK).text()).contains("\"Study\"", "meeting m-7");
    }

    @Test
    void a_code_nobody_wrote_a_sentence_for_is_still_said() {
        assertThat(wording.of(Reason.of("quite-new"), RULE, FACT, Locale.FRENCH).text())
                .contains("quite-new");
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_gaps() {
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        ResourceBundle chinese = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(gaps(english.getString(key))).isEqualTo(gaps(chinese.getString(key))));
    }

    @Test
    void every_code_of_the_shipped_rule_books_and_of_the_ledgers_has_a_sentence() throws IOException {
        Set<String> codes = new TreeSet<>(List.of(
                "superseded",
                "replaced",
                "unchanged",
                "once-only",
                "cap-reached",
                "cap-partly",
                "recount-up",
                "recount-down",
                "no-fact-known",
                "attendance-corrected",
                "lesson-revoked",
                "need-reopened"));
        for (String status : List.of("present", "late", "leave", "absent", "exempt")) {
            codes.add("attendance-" + status);
        }
        try (Stream<Path> books = Files.list(Path.of("src/main/resources/rules"))) {
            for (Path book : books.toList()) {
                Pattern.compile("(?:because|otherwise): (.*)")
                        .matcher(Files.readString(book))
                        .results()
                        .flatMap(line -> Pattern.compile("'([a-z-]+[a-z])'")
                                .matcher(line.group(1))
                                .results())
                        .map(code -> code.group(1))
                        .forEach(codes::add);
            }
        }

        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(codes)
                .allSatisfy(code -> assertThat(ResourceBundle.getBundle("messages", Locale.ROOT)
                                .containsKey("reason." + code))
                        .as(code)
                        .isTrue());
    }

    private static Set<String> gaps(String text) {
        return new TreeSet<>(Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
