// Generated from docs/openapi/membership.json by api.mjs; a change by hand fails the build.
export interface paths {
    "/api/membership/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account.list"];
        put?: never;
        post: operations["account.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["account.block"];
        post?: never;
        delete: operations["account.open"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grant.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/grants/{role}/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["grant.takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["secondFactor.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session.of"];
        put?: never;
        post?: never;
        delete: operations["session.endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/audit-entries/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["audit.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["import.list"];
        put?: never;
        post: operations["import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importTemplate.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["import.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importFindings.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importFindings.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/imports/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["importFindings.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ownAccount.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ownAccount.confirm"];
        post: operations["ownAccount.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ownAccount.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ownAccount.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session.mine"];
        put?: never;
        post?: never;
        delete: operations["session.endAllMine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["session.endMine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signInHistory.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["memberSearch.search"];
        put?: never;
        post: operations["member.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/by-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["numberSearch.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["memberList.names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["memberList.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["member.depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/{id}/personal-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personalFile.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["personalFile.change"];
        trace?: never;
    };
    "/api/membership/members/{id}/personal-file/full-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["personalFile.viewInFull"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/members/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["member.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationList.list"];
        put?: never;
        post: operations["organisation.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisationList.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["organisation.change"];
        trace?: never;
    };
    "/api/membership/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitation.list"];
        put?: never;
        post: operations["invitation.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}/invitations/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["invitation.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["memberList.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}/members/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rosterExport.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["post.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/organisations/{id}/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["post.appoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/personal-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personalKeys.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/personal-keys/{use}/old": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["personalKeys.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/membership/personal-keys/{use}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["personalKeys.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountView: {
            blocked: boolean;
            blockedReason?: string;
            conferred: components["schemas"]["ConferredView"][];
            displayName: string;
            grants: components["schemas"]["GrantView"][];
            id: string;
            login: string;
            memberId?: string;
            /** @enum {string} */
            secondFactor: "off" | "on" | "required";
            /** Format: int64 */
            version: number;
        };
        AllKeysView: {
            items: components["schemas"]["KeysView"][];
        };
        AppCode: {
            code: string;
        };
        Appointment: {
            /** Format: date */
            from: string;
            memberId: string;
            /** Format: date */
            until?: string;
        };
        AuditEntryView: {
            account: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: string;
            };
            hash: string;
            kind: string;
            organisationId?: string;
            /** Format: int64 */
            sequence: number;
            subject?: string;
        };
        AuditFindingView: {
            /** Format: int64 */
            sequence: number;
            wrong: string;
        };
        Block: {
            reason: string;
        };
        Changes: {
            /** @enum {string} */
            kind?: "committee" | "general-branch" | "branch" | "group";
            name?: string;
            parentId?: string;
            /** @enum {string} */
            status?: "active" | "dissolved";
        };
        ColumnView: {
            address: string;
            header: string;
            meaning?: string;
        };
        ConferredView: {
            because: string;
            organisationId?: string;
            /** @enum {string} */
            role: "member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator";
        };
        CurrentPassword: {
            password: string;
        };
        Departure: {
            /** Format: date */
            leftOn: string;
        };
        EnrolmentView: {
            qr: components["schemas"]["QrCode"];
            secret: string;
            uri: string;
        };
        Expected: {
            /** Format: int32 */
            different: number;
            /** Format: int32 */
            newcomers: number;
            /** Format: int32 */
            unchanged: number;
        };
        FileProblemView: {
            detail: string;
            slug: string;
            title: string;
        };
        FindingCounts: {
            /** Format: int32 */
            errors: number;
            /** Format: int32 */
            kept: number;
            /** Format: int32 */
            warnings: number;
        };
        FindingView: {
            address?: string;
            code: string;
            column?: string;
            message: string;
            /** Format: int32 */
            row: number;
            /** @enum {string} */
            severity: "error" | "warning";
        };
        FoundMembers: {
            items: components["schemas"]["MemberView"][];
        };
        FullNumbers: {
            identityNumber?: string;
            memberId: string;
            phone?: string;
        };
        FullViewReason: {
            reason: string;
        };
        GrantView: {
            organisationId?: string;
            /** @enum {string} */
            role: "member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator";
        };
        ImportView: {
            columns?: components["schemas"]["ColumnView"][];
            contentHash: string;
            expected?: components["schemas"]["Expected"];
            /** Format: date-time */
            fileKeptUntil?: string;
            fileName: string;
            findings?: components["schemas"]["FindingCounts"];
            /** Format: int32 */
            headerRow?: number;
            id: string;
            /** @enum {string} */
            kind: "members" | "organisations";
            organisationId: string;
            /** Format: int32 */
            pollAfterMillis?: number;
            problem?: components["schemas"]["FileProblemView"];
            rows?: components["schemas"]["RowCounts"];
            run?: components["schemas"]["RunView"];
            sheet?: string;
            /** @enum {string} */
            state: "waiting" | "judging" | "refused" | "judged" | "queued" | "running" | "cancelling" | "cancelled" | "done" | "failed" | "expired";
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            /** Format: int64 */
            version: number;
        };
        InvitationBatch: {
            /** Format: date-time */
            expiresAt: string;
            organisationId?: string;
            page: string;
            purpose: string;
            skipped: components["schemas"]["SkippedView"][];
            slips: components["schemas"]["SlipView"][];
        };
        InvitationView: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            issuedAt: string;
            memberId: string;
            name: string;
            purpose: string;
            state: string;
        };
        KeysView: {
            /** Format: date-time */
            changedAt: string;
            /** Format: int64 */
            filesLeft: number;
            keys: number[];
            /** Format: int32 */
            primary: number;
            /** @enum {string} */
            use: "sealing" | "finding";
        };
        KnownEntry: {
            hash: string;
            /** Format: int64 */
            sequence: number;
        };
        Me: {
            accountId: string;
            branchId?: string;
            displayName: string;
            grants: components["schemas"]["NamedGrant"][];
            memberId?: string;
            /** @enum {string} */
            secondFactor: "off" | "on" | "required";
        };
        MemberView: {
            branchId: string;
            /** @enum {string} */
            employment: "in-service" | "retired";
            groupId?: string;
            id: string;
            /** Format: date */
            leftOn?: string;
            name: string;
            posts: string[];
            /** Format: date */
            since: string;
            /** @enum {string} */
            standing: "formal" | "probationary";
            /** Format: int64 */
            version: number;
        };
        NamedGrant: {
            organisationId?: string;
            organisationName?: string;
            /** @enum {string} */
            role: "member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator";
        };
        Names: {
            names: {
                [key: string]: string;
            };
        };
        NewAccount: {
            displayName: string;
            login: string;
            memberId?: string;
            password?: string;
        };
        NewGrant: {
            organisationId?: string;
            /** @enum {string} */
            role: "member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator";
        };
        NewInvitations: {
            memberIds?: string[];
            /** @enum {string} */
            purpose: "account" | "password-reset";
        };
        NewMember: {
            branchId: string;
            /** @enum {string} */
            employment: "in-service" | "retired";
            groupId?: string;
            /** Format: date */
            joinedOn?: string;
            name: string;
            /** @enum {string} */
            standing: "formal" | "probationary";
        };
        NewOrganisation: {
            id?: string;
            /** @enum {string} */
            kind: "committee" | "general-branch" | "branch" | "group";
            name: string;
            parentId?: string;
        };
        NewPassword: {
            current: string;
            wanted: string;
        };
        OrganisationView: {
            /** Format: int64 */
            formalMembers: number;
            id: string;
            /** @enum {string} */
            kind: "committee" | "general-branch" | "branch" | "group";
            /** Format: int64 */
            members: number;
            name: string;
            parentId?: string;
            /** @enum {string} */
            status: "active" | "dissolved";
            /** Format: int64 */
            version: number;
        };
        PageAccountView: {
            items: components["schemas"]["AccountView"][];
            next?: string;
        };
        PageAuditEntryView: {
            items: components["schemas"]["AuditEntryView"][];
            next?: string;
        };
        PageFindingView: {
            items: components["schemas"]["FindingView"][];
            next?: string;
        };
        PageImportView: {
            items: components["schemas"]["ImportView"][];
            next?: string;
        };
        PageInvitationView: {
            items: components["schemas"]["InvitationView"][];
            next?: string;
        };
        PageMemberView: {
            items: components["schemas"]["MemberView"][];
            next?: string;
        };
        PageOrganisationView: {
            items: components["schemas"]["OrganisationView"][];
            next?: string;
        };
        PageRowResultView: {
            items: components["schemas"]["RowResultView"][];
            next?: string;
        };
        PageSessionView: {
            items: components["schemas"]["SessionView"][];
            next?: string;
        };
        PageSignInView: {
            items: components["schemas"]["SignInView"][];
            next?: string;
        };
        PersonalFileChange: {
            /** Format: date */
            birthDate?: string;
            clear?: ("sex" | "ethnic-group" | "birth-date" | "education" | "degree" | "joined-party-on" | "formal-on" | "work-unit" | "post" | "identity-number" | "phone")[];
            degree?: string;
            education?: string;
            ethnicGroup?: string;
            /** Format: date */
            formalOn?: string;
            identityNumber?: string;
            /** Format: date */
            joinedPartyOn?: string;
            phone?: string;
            post?: string;
            /** @enum {string} */
            sex?: "male" | "female";
            workUnit?: string;
        };
        PersonalFileView: {
            /** Format: date */
            birthDate?: string;
            degree?: string;
            education?: string;
            ethnicGroup?: string;
            /** Format: date */
            formalOn?: string;
            identityNumber?: string;
            /** Format: date */
            joinedPartyOn?: string;
            memberId: string;
            phone?: string;
            post?: string;
            /** @enum {string} */
            sex?: "male" | "female";
            /** Format: int64 */
            version: number;
            workUnit?: string;
        };
        Problem: {
            /** @description what to do next */
            detail?: string;
            errors?: {
                field: string;
                message?: string;
            }[];
            instance?: string;
            /** Format: int32 */
            status: number;
            title: string;
            /** @description names this request to the operators */
            traceId?: string;
            /** @description /problems/<slug> */
            type: string;
        };
        QrCode: {
            path: string;
            /** Format: int32 */
            size: number;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        RowCounts: {
            /** Format: int32 */
            all: number;
            /** Format: int32 */
            bad: number;
            /** Format: int32 */
            good: number;
            /** Format: int32 */
            read: number;
            /** Format: int32 */
            warned: number;
        };
        RowResultView: {
            code?: string;
            memberId?: string;
            message?: string;
            organisationId?: string;
            /** @enum {string} */
            outcome: "registered" | "unchanged" | "different" | "refused";
            /** Format: int32 */
            row: number;
        };
        RunRequest: {
            contentHash: string;
            goodRowsOnly: boolean;
        };
        RunView: {
            /** Format: int32 */
            different: number;
            /** Format: date-time */
            finishedAt?: string;
            goodRowsOnly: boolean;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            registered: number;
            /** Format: int32 */
            rowsDone: number;
            /** Format: int32 */
            rowsPerSecond: number;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: int32 */
            unchanged: number;
        };
        SessionView: {
            address: string;
            agent: string;
            current: boolean;
            id: string;
            /** Format: date-time */
            lastUsed: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        SignInView: {
            address: string;
            agent: string;
            /** Format: date-time */
            at: string;
            how?: string;
            id: string;
            kind: string;
        };
        SkippedView: {
            memberId: string;
            name?: string;
            reason: string;
        };
        SlipView: {
            branchId?: string;
            branchName?: string;
            code: string;
            login?: string;
            memberId?: string;
            name: string;
        };
        StreamingResponseBody: unknown;
        TermView: {
            /** Format: date */
            from: string;
            memberId: string;
            post: string;
            /** Format: date */
            until?: string;
        };
        Terms: {
            items: components["schemas"]["TermView"][];
            /** Format: int64 */
            version: number;
        };
        Transfer: {
            /** Format: date */
            effectiveOn: string;
            toBranchId: string;
        };
        Verification: {
            /** Format: int64 */
            from?: number;
            known?: components["schemas"]["KnownEntry"];
            /** Format: int32 */
            most?: number;
        };
        VerificationView: {
            /** Format: int64 */
            checked: number;
            findings: components["schemas"]["AuditFindingView"][];
            /** Format: int64 */
            from: number;
            intact: boolean;
            /** Format: int64 */
            next?: number;
            /** Format: int64 */
            reached: number;
            reachedHash: string;
        };
        Wanted: {
            ids: string[];
        };
        WholeNumber: {
            identityNumber?: string;
            phone?: string;
        };
    };
    responses: {
        /** @description a refusal or failure (RFC 9457), in the reader's language */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                login?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.block": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Block"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "grant.grant": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrant"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "grant.takeBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
                role: string;
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationBatch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "secondFactor.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSessionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.endAll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                kind?: string | null;
                account?: string | null;
                subject?: string | null;
                from?: string | null;
                to?: string | null;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditEntryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "audit.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.list": {
        parameters: {
            query?: {
                organisationId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.receive": {
        parameters: {
            query: {
                organisationId: string;
                kind?: string;
                fileName?: string;
            };
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "importTemplate.template": {
        parameters: {
            query?: {
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamingResponseBody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "importFindings.findings": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFindingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "importFindings.results": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRowResultView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "import.run": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "importFindings.workbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamingResponseBody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ownAccount.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ownAccount.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ownAccount.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPassword"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ownAccount.renew": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ownAccount.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSessionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.endAllMine": {
        parameters: {
            query?: {
                others?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "session.endMine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "signInHistory.mine": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSignInView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "memberSearch.search": {
        parameters: {
            query: {
                name: string;
                organisationId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "numberSearch.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WholeNumber"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundMembers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "memberList.names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Names"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "memberList.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.depart": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Departure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalFile.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalFile.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalFileChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFileView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalFile.viewInFull": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FullViewReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullNumbers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "member.transfer": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisationList.list": {
        parameters: {
            query?: {
                under?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrganisationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisationList.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Changes"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitations"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationBatch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "invitation.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "memberList.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "rosterExport.workbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamingResponseBody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "post.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "post.appoint": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appointment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalKeys.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllKeysView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalKeys.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                use: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "personalKeys.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                use: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
