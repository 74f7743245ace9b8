package org.xianfeng.scoring.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.access.OrganisationPaths;

/** Says everything that keeps a text from being published as the next book of an organisation. */
final class CheckBook {
    /** No text is longer. */
    static final int MOST_LETTERS = 65_536;

    private static final int MOST_RULES = 100;
    /** Each of them is a page that every balance has to look for. */
    private static final int MOST_BLOCKS = 40;

    private final CurrentRules rules;
    private final BookReader reader;
    private final OrganisationPaths paths;
    private final Period notice;
    private final Clock clock;

    CheckBook(CurrentRules rules, BookReader reader, OrganisationPaths paths, Period notice, Clock clock) {
        this.rules = rules;
        this.reader = reader;
        this.paths = paths;
        this.notice = notice;
        this.clock = clock;
    }

    BookReader.Read of(Shelf shelf, String text) {
        RuleBooks now = rules.now();
        int above =
                shelf.published().isEmpty() ? 1 : shelf.published().getLast().number() + 1;
        BookReader.Place place = new BookReader.Place(
                shelf.organisation(), above, now.blocksAlong(paths.pathOf(shelf.organisation())), now.blocksById());
        BookReader.Read read = reader.read(text, place);
        List<Finding> findings = new ArrayList<>(read.findings());
        read.book().ifPresent(book -> {
            days(shelf, book, text).ifPresent(findings::add);
            sizes(now, book).ifPresent(findings::add);
        });
        return findings.isEmpty() ? read : new BookReader.Read(findings, Optional.empty());
    }

    /** The first day a book may take effect that is published today. */
    LocalDate earliest() {
        return today().plus(notice);
    }

    LocalDate today() {
        return clock.instant().atZone(PagePeriod.CALENDAR).toLocalDate();
    }

    private Optional<Finding> days(Shelf shelf, RuleBook book, String text) {
        LocalDate day = book.effectiveFrom();
        int line = lineOf(text, "effectiveFrom");
        Optional<LocalDate> last = shelf.lastDay();
        if (last.isPresent() && !day.isAfter(last.get())) {
            return Optional.of(new Finding(
                    line,
                    new Title(
                            "effectiveFrom 是 " + day + "，而上一版自 " + last.get() + " 起生效；请写更晚的日期",
                            "effectiveFrom is " + day + ", and the last book takes effect on " + last.get()
                                    + "; choose a later day")));
        }
        if (day.isBefore(earliest())) {
            return Optional.of(
                    new Finding(
                            line,
                            new Title(
                                    "effectiveFrom 是 " + day + "，最早只能是 " + earliest() + "：新办法须提前公布，不追溯既往",
                                    "effectiveFrom is " + day + " and can be " + earliest()
                                            + " at the earliest: people are told beforehand, and no past fact is judged anew")));
        }
        return Optional.empty();
    }

    private static Optional<Finding> sizes(RuleBooks now, RuleBook book) {
        if (book.rules().size() > MOST_RULES) {
            return finding(
                    "规则有 " + book.rules().size() + " 条，最多 " + MOST_RULES + " 条",
                    "there are " + book.rules().size() + " rules, and there may be " + MOST_RULES);
        }
        if (book.rules().isEmpty() && book.scope().replacesAbove()) {
            return finding(
                    "replacesAbove 取代了上级办法，却一条规则也没有，将没有任何得分",
                    "it replaces what is above it and has no rule: nobody would get a point");
        }
        Set<String> blocks = new HashSet<>(now.blocksById().keySet());
        book.blocks().forEach(block -> blocks.add(block.block().id()));
        return blocks.size() > MOST_BLOCKS
                ? finding(
                        "全平台最多 " + MOST_BLOCKS + " 个板块；请使用已有的板块",
                        "the installation may have " + MOST_BLOCKS + " blocks; use those that there are")
                : Optional.empty();
    }

    private static Optional<Finding> finding(String zh, String en) {
        return Optional.of(new Finding(1, new Title(zh, en)));
    }

    private static int lineOf(String text, String field) {
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(field)) {
                return index + 1;
            }
        }
        return 1;
    }
}
