package org.xianfeng.scoring.rulebook;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.scoring.rulebook.ShelfView.FindingView;
import org.xianfeng.scoring.rulebook.ShelfView.PublishedText;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Rule books of organisations over HTTP. */
@RestController
@RequestMapping("/api/scoring/rule-books/{organisationId}")
class RuleBookController {
    private final Shelves shelves;
    private final EditShelf edit;
    private final CheckBook check;
    private final Access access;

    RuleBookController(Shelves shelves, EditShelf edit, CheckBook check, Access access) {
        this.shelves = shelves;
        this.edit = edit;
        this.check = check;
        this.access = access;
    }

    /** The text of a book, in YAML. */
    record Written(
            @NotBlank @Size(max = CheckBook.MOST_LETTERS) String text) {}

    /** Why it is given back. */
    record GivenBack(@NotBlank @Size(max = 500) String reason) {}

    /** Everything that is wrong; nothing when the text could be submitted as it is. */
    record Checked(List<FindingView> findings) {}

    @GetMapping
    ShelfView shelf(Caller caller, @PathVariable OrganisationId organisationId) {
        access.require(caller, organisationId, BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR);
        return view(shelves.of(organisationId), caller);
    }

    @GetMapping("/published/{number}")
    PublishedText published(Caller caller, @PathVariable OrganisationId organisationId, @PathVariable int number) {
        access.require(caller, organisationId, BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR);
        return shelves.of(organisationId).published().stream()
                .filter(book -> book.number() == number)
                .findFirst()
                .map(book -> new PublishedText(book.number(), book.effectiveFrom(), book.text()))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/check")
    @ChangesNothing
    Checked check(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @Valid @RequestBody Written book,
            Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return new Checked(check.of(shelves.of(organisationId), book.text()).findings().stream()
                .map(finding -> FindingView.of(finding, language))
                .toList());
    }

    @PutMapping("/draft")
    ShelfView write(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody Written book,
            Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return changed(edit.write(organisationId, expected, caller.account(), book.text()), caller, language);
    }

    @DeleteMapping("/draft")
    ShelfView discard(
            Caller caller, @PathVariable OrganisationId organisationId, ExpectedVersion expected, Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return changed(edit.discard(organisationId, expected), caller, language);
    }

    @PostMapping("/draft/submission")
    ShelfView submit(
            Caller caller, @PathVariable OrganisationId organisationId, ExpectedVersion expected, Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return changed(edit.submit(organisationId, expected, caller.account()), caller, language);
    }

    @PostMapping("/draft/return")
    ShelfView giveBack(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody GivenBack why,
            Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return changed(edit.giveBack(organisationId, expected, caller.account(), why.reason()), caller, language);
    }

    @PostMapping("/draft/publication")
    ShelfView publish(
            Caller caller, @PathVariable OrganisationId organisationId, ExpectedVersion expected, Locale language) {
        access.require(caller, organisationId, COMMITTEE_OFFICER);
        return changed(edit.publish(organisationId, expected, caller.account()), caller, language);
    }

    private ShelfView changed(ShelfOutcome outcome, Caller caller, Locale language) {
        return switch (outcome) {
            case ShelfOutcome.Changed(Shelf shelf) -> view(shelf, caller);
            case ShelfOutcome.Faulty(List<Finding> findings) -> {
                FindingView first = FindingView.of(findings.getFirst(), language);
                throw new Problem(
                        422, "rule-book-faulty", findings.size(), Integer.toString(first.line()), first.sentence());
            }
            case ShelfOutcome.Refused(ShelfOutcome.Why why) -> throw new Problem(409, why.slug());
        };
    }

    private ShelfView view(Shelf shelf, Caller caller) {
        LocalDate earliest = check.earliest();
        return ShelfView.of(shelf, caller.account(), check.today(), earliest);
    }
}
