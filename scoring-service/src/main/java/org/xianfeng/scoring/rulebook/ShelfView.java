package org.xianfeng.scoring.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.starter.version.Versioned;

/**
 * The rule books of an organisation as its officers see them.
 *
 * @param earliest the first day a book published today may take effect
 * @param published newest first, without their texts
 */
record ShelfView(
        String organisationId, @Nullable OpenView open, List<PublishedView> published, LocalDate earliest, long version)
        implements Versioned {
    /**
     * What is open.
     *
     * @param own whether the caller wrote or submitted it, and so cannot publish it
     */
    record OpenView(String text, OpenState state, boolean own, List<StepView> steps) {}

    /** Whether it still changes. */
    enum OpenState {
        DRAFT,
        SUBMITTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A published book, without its text. */
    record PublishedView(int number, LocalDate effectiveFrom, BookState state, List<StepView> steps) {}

    /** A published book with its text. */
    record PublishedText(int number, LocalDate effectiveFrom, String text) {}

    /** What its day makes of a published book. */
    enum BookState {
        WAITING,
        IN_FORCE,
        SUPERSEDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Something that was done to it; {@code own} by the caller. */
    record StepView(
            Step.Kind kind,
            boolean own,
            Instant at,
            @Nullable String reason) {}

    /** Something that is wrong with a text; lines count from 1. */
    record FindingView(int line, String sentence) {
        static FindingView of(Finding finding, Locale language) {
            boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
            return new FindingView(
                    finding.line(),
                    english ? finding.sentence().en() : finding.sentence().zh());
        }
    }

    static ShelfView of(Shelf shelf, String account, LocalDate today, LocalDate earliest) {
        return new ShelfView(
                shelf.organisation().value(),
                shelf.open().map(book -> open(book, account)).orElse(null),
                shelf.published().reversed().stream()
                        .map(book -> published(book, shelf.published(), account, today))
                        .toList(),
                earliest,
                shelf.version());
    }

    private static OpenView open(OpenBook book, String account) {
        return new OpenView(
                book.text(),
                book.submitted() ? OpenState.SUBMITTED : OpenState.DRAFT,
                book.isBy(account),
                steps(book.steps(), account));
    }

    private static PublishedView published(
            PublishedBook book, List<PublishedBook> all, String account, LocalDate today) {
        boolean waiting = book.effectiveFrom().isAfter(today);
        boolean superseded = all.stream()
                .anyMatch(other -> other.effectiveFrom().isAfter(book.effectiveFrom())
                        && !other.effectiveFrom().isAfter(today));
        BookState state = waiting ? BookState.WAITING : superseded ? BookState.SUPERSEDED : BookState.IN_FORCE;
        return new PublishedView(book.number(), book.effectiveFrom(), state, steps(book.steps(), account));
    }

    private static List<StepView> steps(List<Step> steps, String account) {
        return steps.stream()
                .map(step -> new StepView(step.kind(), step.account().equals(account), step.at(), step.reason()))
                .toList();
    }
}
