package org.xianfeng.scoring.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Changed;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Faulty;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Refused;
import org.xianfeng.scoring.rulebook.ShelfOutcome.Why;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.ExpectedVersion;

/** Leads a rule book from draft to publication. Who wrote or submitted it does not publish it. */
public final class EditShelf {
    private final Shelves shelves;
    private final CheckBook check;
    private final Clock clock;

    EditShelf(Shelves shelves, CheckBook check, Clock clock) {
        this.shelves = shelves;
        this.check = check;
        this.clock = clock;
    }

    /** What an organisation's open book amounts to, draft or submitted; none while there is no open book. */
    public Optional<Drafted> drafted(OrganisationId organisation) {
        Shelf shelf = shelves.of(organisation);
        return shelf.open().map(open -> new Drafted(shelf.version(), check.of(shelf, open.text())));
    }

    /**
     * An open book, read.
     *
     * @param version of the shelf; another one means that the book has changed
     */
    public record Drafted(long version, BookReader.Read read) {}

    /** Keeps a text as the draft, faulty or not, so that nothing written is lost. */
    ShelfOutcome write(OrganisationId organisation, ExpectedVersion expected, String account, String text) {
        Shelf shelf = seen(organisation, expected);
        return shelf.open().filter(OpenBook::submitted).isPresent()
                ? new Refused(Why.SUBMITTED_ALREADY)
                : saved(shelf.written(text, step(Step.Kind.WRITTEN, account, null)));
    }

    ShelfOutcome submit(OrganisationId organisation, ExpectedVersion expected, String account) {
        Shelf shelf = seen(organisation, expected);
        if (shelf.open().isEmpty()) {
            return new Refused(Why.NOTHING_OPEN);
        }
        OpenBook open = shelf.open().get();
        if (open.submitted()) {
            return new Refused(Why.SUBMITTED_ALREADY);
        }
        if (shelf.published().size() >= Shelf.MOST) {
            return new Refused(Why.SHELF_FULL);
        }
        BookReader.Read read = check.of(shelf, open.text());
        return read.book().isEmpty()
                ? new Faulty(read.findings())
                : saved(shelf.with(Optional.of(open.submittedBy(step(Step.Kind.SUBMITTED, account, null)))));
    }

    /** Gives it back to be written anew; whoever submitted it may do so too. */
    ShelfOutcome giveBack(OrganisationId organisation, ExpectedVersion expected, String account, String reason) {
        Shelf shelf = seen(organisation, expected);
        Optional<OpenBook> open = shelf.open().filter(OpenBook::submitted);
        return open.isEmpty()
                ? new Refused(Why.NOT_SUBMITTED)
                : saved(shelf.with(open.map(book -> book.returnedBy(step(Step.Kind.RETURNED, account, reason)))));
    }

    ShelfOutcome discard(OrganisationId organisation, ExpectedVersion expected) {
        Shelf shelf = seen(organisation, expected);
        if (shelf.open().isEmpty()) {
            return new Refused(Why.NOTHING_OPEN);
        }
        return shelf.open().get().submitted()
                ? new Refused(Why.SUBMITTED_ALREADY)
                : saved(shelf.with(Optional.empty()));
    }

    /** Publishes what was submitted, if it still can take effect on its day. */
    ShelfOutcome publish(OrganisationId organisation, ExpectedVersion expected, String account) {
        Shelf shelf = seen(organisation, expected);
        Optional<OpenBook> submitted = shelf.open().filter(OpenBook::submitted);
        if (submitted.isEmpty()) {
            return new Refused(Why.NOT_SUBMITTED);
        }
        OpenBook open = submitted.get();
        if (open.isBy(account)) {
            return new Refused(Why.SAME_PERSON);
        }
        BookReader.Read read = check.of(shelf, open.text());
        if (read.book().isEmpty()) {
            return new Faulty(read.findings());
        }
        RuleBook book = read.book().get();
        return saved(shelf.published(
                open, shelves.nextNumber(), book.effectiveFrom(), step(Step.Kind.PUBLISHED, account, null)));
    }

    private Shelf seen(OrganisationId organisation, ExpectedVersion expected) {
        Shelf shelf = shelves.of(organisation);
        expected.check(shelf.version());
        return shelf;
    }

    private Changed saved(Shelf shelf) {
        shelves.save(shelf);
        return new Changed(shelf);
    }

    private Step step(Step.Kind kind, String account, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Step(kind, account, now, reason);
    }
}
