package org.xianfeng.membership.rosterexport;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xianfeng.membership.newworkbook.NewSheet;
import org.xianfeng.membership.newworkbook.NewWorkbook;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.download.Download;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Rosters as workbooks, for those who work with them; who operates the platform has no need of one. */
@RestController
class RosterExportController {
    private static final Role[] EXPORTERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};
    private final ExportRoster export;
    private final Access access;

    RosterExportController(ExportRoster export, Access access) {
        this.export = export;
        this.access = access;
    }

    /** All who are on the roster of the organisation or below it, identity and phone numbers masked. */
    @GetMapping("/api/membership/organisations/{id}/members/workbook")
    ResponseEntity<StreamingResponseBody> workbook(Caller caller, @PathVariable OrganisationId id) {
        access.require(caller, id, EXPORTERS);
        NewSheet sheet = export.of(id, caller.account()).orElseThrow(() -> new Problem(422, "export-too-wide"));
        return Download.workbook("members", out -> NewWorkbook.write(List.of(sheet), out));
    }
}
