package org.xianfeng.membership.importdesk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.importdesk.ImportView.FileProblemView;
import org.xianfeng.membership.importdesk.StartRun.Go;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.importwork.ImportQueue;
import org.xianfeng.membership.member.RosterRoles;
import org.xianfeng.membership.organisation.OrganisationTree;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Hands workbooks in, tells how far they are, says go and stop. */
@RestController
@RequestMapping("/api/membership/imports")
class ImportController {
    private final Imports imports;
    private final ImportDesk desk;
    private final Door door;
    private final OrganisationTree tree;
    private final MessageSource messages;

    ImportController(Imports imports, ImportDesk desk, Door door, OrganisationTree tree, MessageSource messages) {
        this.imports = imports;
        this.desk = desk;
        this.door = door;
        this.tree = tree;
        this.messages = messages;
    }

    /** What can be done with imports. */
    record ImportDesk(ReceiveWorkbook receive, StartRun start, CancelImport cancel, ImportQueue queue, Clock clock) {
        private static final int MOST_WAITING = 50;

        boolean isCrowded() {
            return queue.waiting().imports() >= MOST_WAITING;
        }
    }

    /** Who may have to do with which imports: who may write the roster there; all others find nothing. */
    record Door(Imports imports, Access access) {
        void require(Caller caller, OrganisationId organisation) {
            access.require(caller, organisation, RosterRoles.write());
        }

        Import find(Caller caller, String id) {
            Import one = imports.find(id).orElseThrow(Problem::notFound);
            require(caller, one.target());
            return one;
        }

        boolean allows(Caller caller, Import one) {
            return access.allows(caller, one.target(), RosterRoles.write());
        }

        List<Grant> grants(Caller caller) {
            List<Role> roles = List.of(RosterRoles.write());
            List<Grant> grants = caller.grants().stream()
                    .filter(grant -> roles.contains(grant.role()))
                    .toList();
            if (grants.isEmpty()) {
                throw Problem.forbidden();
            }
            return grants;
        }
    }

    /** To what somebody says go: the hash of what was judged, and whether rows with errors may be left out. */
    record RunRequest(
            @NotNull @Size(min = 64, max = 64) String contentHash,
            @NotNull Boolean goodRowsOnly) {}

    /** The body is the file itself; the dry run begins by itself. */
    @PostMapping(consumes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<ImportView> receive(
            Caller caller,
            @RequestParam OrganisationId organisationId,
            @RequestParam(defaultValue = "members") @Pattern(regexp = "members|organisations") String kind,
            @RequestParam(defaultValue = "") @Size(max = 200) String fileName,
            @RequestBody InputStreamResource file)
            throws IOException {
        door.require(caller, organisationId);
        if (desk.isCrowded()) {
            throw new Problem(409, "too-many-imports");
        }
        List<OrganisationId> path = tree.pathNow(organisationId);
        ReceiveWorkbook.Handed handed = new ReceiveWorkbook.Handed(
                ImportKind.named(kind).orElseThrow(Problem::notFound), path, fileName, caller.account());
        try {
            ImportView view = told(desk.receive().of(handed, file.getInputStream()));
            return ResponseEntity.created(URI.create("/api/membership/imports/" + view.id()))
                    .eTag(tag(view))
                    .body(view);
        } catch (WorkbookRefused refused) {
            throw new Problem(422, refused.reason().slug(), refused.values().toArray());
        }
    }

    /** One import; not modified while nothing changed. */
    @GetMapping("/{id}")
    ResponseEntity<ImportView> one(Caller caller, @PathVariable String id) {
        ImportView view = told(door.find(caller, id));
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    /** Imports into the organisation or below it, or into all that the caller may import into; the newest first. */
    @GetMapping
    Page<ImportView> list(
            Caller caller,
            @RequestParam @Nullable OrganisationId organisationId,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        Optional<Import> after = Optional.ofNullable(cursor)
                .map(id -> imports.find(id).orElseThrow(() -> new Problem(400, "cursor-unknown")));
        List<Import> found = imports.page(under(caller, organisationId), after, most + 1);
        List<Import> items = found.size() > most ? found.subList(0, most) : found;
        return new Page<>(
                items.stream()
                        .filter(one -> door.allows(caller, one))
                        .map(this::told)
                        .toList(),
                found.size() > most ? items.getLast().id() : null);
    }

    private Optional<Collection<OrganisationId>> under(Caller caller, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            door.require(caller, organisation);
            return Optional.of(List.of(organisation));
        }
        List<Grant> grants = door.grants(caller);
        return grants.stream().anyMatch(grant -> grant.organisation().isEmpty())
                ? Optional.empty()
                : Optional.of(grants.stream()
                        .flatMap(grant -> grant.organisation().stream())
                        .toList());
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView run(Caller caller, @PathVariable String id, @Valid @RequestBody RunRequest wanted) {
        Import one = door.find(caller, id);
        return told(desk.start().of(one, new Go(wanted.contentHash(), wanted.goodRowsOnly(), caller.account())));
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView cancel(Caller caller, @PathVariable String id) {
        return told(desk.cancel().of(door.find(caller, id)));
    }

    private ImportView told(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Done(Import now) -> told(now);
            case ImportOutcome.Refused(ImportRefusal reason) -> throw new Problem(409, reason.slug());
        };
    }

    private ImportView told(Import one) {
        return ImportView.of(
                one, one.problem().map(this::problem).orElse(null), desk.clock().instant());
    }

    private FileProblemView problem(Import.FileProblem problem) {
        Object[] told = problem.told().toArray();
        return new FileProblemView(
                problem.slug(),
                text("problem." + problem.slug() + ".title", told),
                text("problem." + problem.slug() + ".detail", told));
    }

    private String text(String name, Object[] told) {
        return messages.getMessage(name, told, LocaleContextHolder.getLocale());
    }

    private static String tag(ImportView view) {
        return "\"" + view.version() + "\"";
    }
}
