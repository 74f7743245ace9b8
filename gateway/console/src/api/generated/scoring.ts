// Generated from docs/openapi/scoring.json by api.mjs; a change by hand fails the build.
export interface paths {
    "/api/scoring/accounts/member/{id}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账户的申诉 / the contests of a member, the newest first */
        get: operations["contest.ofMember"];
        put?: never;
        /** 提出申诉 / a member contests an entry of the own account, one without points included */
        post: operations["contest.contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/member/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可作为依据的事实 / the meetings of a month at which the member was, and what the branch solved */
        get: operations["evidence.ofMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/member/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账户的申报、扣分与否决 / what was proposed for a member, the newest first */
        get: operations["proposal.ofMember"];
        put?: never;
        /** 申报或提出 / a claim of the member or of an officer for him; a deduction or a veto of an officer */
        post: operations["proposal.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/{ledger}/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账户余额 / the points of an account in a year, by block */
        get: operations["account.balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/{ledger}/{id}/closed-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账户的已结账期 / the closed periods of an account, with what came after */
        get: operations["accountClosings.of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/{ledger}/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 积分明细 / the entries of an account in a year, the newest first */
        get: operations["account.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/{ledger}/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 为什么得分、为什么没有得分 / why an account got points for a subject, or why not */
        get: operations["explanation.explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/accounts/{ledger}/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 校验账本 / recompute the pages of an account and compare */
        get: operations["verification.verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/branches/{id}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 支部党员积分 / the balances of the members of a branch, ordered by member */
        get: operations["branchBalances.balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/branches/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 支部公示中的申报 / the claims of a branch to which its members may object, the oldest first */
        get: operations["proposal.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/closed-periods/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已结账期 / the closed periods, the latest first */
        get: operations["period.list"];
        put?: never;
        /** 结账 / close a period: its totals are gathered and signed, which takes a while */
        post: operations["period.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/closed-periods/{organisationId}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个已结账期 / a closed period and its signed totals */
        get: operations["period.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/closed-periods/{organisationId}/{period}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公示 / publish the signed totals, open to objections for some days */
        post: operations["period.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/closed-periods/{organisationId}/{period}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核验 / verify the signed totals, part by part, and list the adjustments since */
        get: operations["verificationOfPeriod.verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/contests/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复申诉 / an officer answers; a branch officer's answer needs a second person */
        post: operations["contest.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/example-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exampleBook.examples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/organisations/{organisationId}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待答复的申诉 / what waits for an answer in an organisation and below it, the oldest first */
        get: operations["contest.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/organisations/{organisationId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办的申报、扣分与否决 / what waits for people in an organisation and below it, the oldest first */
        get: operations["proposal.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parked.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/participation/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参与情况 / attendance, study, needs and satisfaction of an organisation, month by month */
        get: operations["figures.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/participation/{organisationId}/below": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下级参与情况 / the same of the organisations directly below, in one month, ordered by id */
        get: operations["figures.below"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/participation/{organisationId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 到会率变化原因 / why attendance changed between two months, in parts that add up */
        get: operations["fluctuation.change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/proposals/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议 / a member of the branch objects to an approved claim in its days */
        post: operations["proposal.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/proposals/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 本人申辩 / the member answers a proposed deduction or veto before it is decided */
        post: operations["proposal.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/proposals/{id}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核、决定或撤销 / somebody with the right post takes the next step */
        post: operations["proposal.vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rankings/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下属支部分组 / the groups of comparable branches below an organisation, and the rules */
        get: operations["ranking.groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rankings/{organisationId}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 同组支部排名 / the branches of a group in the order of this year's confirmed points */
        get: operations["ranking.branches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rebuild.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rebuilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rebuild.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rebuilds/{id}/former-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["rebuild.forgetFormerPages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ruleBook.shelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ruleBook.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ruleBook.write"];
        post?: never;
        delete: operations["ruleBook.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/draft/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ruleBook.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/draft/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ruleBook.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/draft/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ruleBook.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/published/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ruleBook.published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatIf.list"];
        put?: never;
        post: operations["whatIf.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatIf.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs/{id}/accounts/{ledger}/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatIf.why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs/{id}/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatIf.branches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["whatIf.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rule-books/{organisationId}/what-ifs/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatIf.members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rulesInForce.on"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/standings/{branchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本支部所处位置 / where one branch stands among its like */
        get: operations["ranking.standing"];
        put?: never;
        post?: never;
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
        AccountVerified: {
            brokenAt?: string;
            /** Format: int64 */
            entries: number;
            intact: boolean;
            /** Format: int64 */
            pages: number;
        };
        AdjustingEntry: {
            /** Format: int64 */
            confirmedPointsHundredths: number;
            /** Format: date-time */
            factTime: string;
            id: string;
            openPeriod: string;
            pageId: string;
            /** Format: date-time */
            postedAt: string;
            /** Format: int64 */
            provisionalPointsHundredths: number;
            reason: components["schemas"]["ReasonText"];
            ruleTitle: components["schemas"]["Title"];
            subject: string;
        };
        AdjustmentView: {
            accountId: string;
            branchId: string;
            closedPeriod: string;
            difference: components["schemas"]["Points"];
            entries: components["schemas"]["AdjustingEntry"][];
            /** @enum {string} */
            finding: "adjusted" | "rewritten" | "unaccounted" | "forged";
            frozen: components["schemas"]["Points"];
            /** @enum {string} */
            ledger: "member" | "branch";
            /** Format: int32 */
            moreEntries: number;
            now: components["schemas"]["Points"];
            sentence: string;
        };
        AnswerView: {
            /** Format: date-time */
            answeredAt: string;
            byAccount: string;
            byCommittee: boolean;
            /** Format: int64 */
            pointsHundredths: number;
            reason: string;
            upheld: boolean;
        };
        Balance: {
            accountId: string;
            /** Format: date-time */
            asOf: string;
            blocks: components["schemas"]["OfBlock"][];
            /** Format: int64 */
            confirmedPointsHundredths: number;
            /** @enum {string} */
            ledger: "member" | "branch";
            /** Format: int64 */
            provisionalPointsHundredths: number;
            /** Format: int32 */
            year: number;
        };
        BlockOfRules: {
            caps: components["schemas"]["CapInForce"][];
            id: string;
            /** @enum {string} */
            ledger: "member" | "branch";
            /** @enum {string} */
            page: "month" | "quarter" | "year";
            terms?: components["schemas"]["YearTerms"];
            title: components["schemas"]["Title"];
        };
        Book: {
            blocks: components["schemas"]["BlockOfRules"][];
            /** Format: date */
            effectiveFrom: string;
            id: string;
            organisationId?: string;
            replacesAbove: boolean;
            rules: components["schemas"]["RuleInForce"][];
            source: string;
            title: components["schemas"]["Title"];
            /** Format: int32 */
            version: number;
        };
        BranchBehind: {
            /** Format: int64 */
            millionths: number;
            name: string;
            organisationId: string;
        };
        BranchSums: {
            /** Format: int64 */
            gaining: number;
            /** Format: int64 */
            losing: number;
            members: components["schemas"]["PointsChange"];
            own: components["schemas"]["PointsChange"];
            /** Format: int64 */
            unchanged: number;
        };
        CapInForce: {
            /** Format: int64 */
            mostHundredths: number;
            of: string;
            /** @enum {string} */
            window: "day" | "month" | "quarter" | "year";
        };
        CarryOver: {
            /** Format: int64 */
            mostHundredths?: number;
            /** Format: int32 */
            percent: number;
        };
        ChangeOfAttendance: {
            enough: boolean;
            from: string;
            /** Format: int64 */
            millionthsAfter?: number;
            /** Format: int64 */
            millionthsBefore?: number;
            organisationId: string;
            parts: components["schemas"]["PartOfChange"][];
            sentence: string;
            to: string;
        };
        ChangedBranch: {
            branchId: string;
            sums: components["schemas"]["BranchSums"];
        };
        ChangedFact: {
            after?: components["schemas"]["JudgedChange"];
            before?: components["schemas"]["JudgedChange"];
            branchId: string;
            /** Format: date-time */
            factTime: string;
            subject: string;
        };
        ChangedMember: {
            branchId: string;
            memberId: string;
            points: components["schemas"]["PointsChange"];
        };
        Checked: {
            findings: components["schemas"]["FindingView"][];
        };
        ClosedForAccount: {
            adjustment?: components["schemas"]["AdjustmentView"];
            /** Format: date-time */
            closedAt: string;
            /** Format: date */
            from: string;
            isFinal: boolean;
            /** Format: date */
            objectionLastDay: string;
            organisationId: string;
            organisationName: string;
            period: string;
            /** Format: date-time */
            publishedAt: string;
            signed: components["schemas"]["Points"];
            /** Format: date */
            to: string;
        };
        ContestAnswer: {
            /** Format: int64 */
            pointsHundredths?: number;
            reason: string;
            upheld: boolean;
        };
        ContestView: {
            answers: components["schemas"]["AnswerView"][];
            branchId: string;
            /** Format: date-time */
            contestedAt: string;
            entryId: string;
            /** Format: date-time */
            happenedAt: string;
            id: string;
            memberId: string;
            /** Format: int64 */
            rawPointsHundredths: number;
            reason: string;
            ruleId: string;
            ruleTitle: components["schemas"]["Title"];
            /** @enum {string} */
            state: "open" | "answered" | "upheld" | "refused";
            subject: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            wantedPointsHundredths: number;
        };
        ContestWish: {
            entryId: string;
            pageId: string;
            reason: string;
            /** Format: int64 */
            wantedPointsHundredths: number;
        };
        Decision: {
            entryIds: string[];
            /** @enum {string} */
            outcome: "awarded" | "provisional" | "declined" | "reversed";
            /** Format: int64 */
            pointsHundredths: number;
            /** Format: int64 */
            rawPointsHundredths: number;
            reason: components["schemas"]["ReasonText"];
            ruleId: string;
            ruleTitle: components["schemas"]["Title"];
            /** Format: int32 */
            ruleVersion: number;
        };
        Difference: {
            /** @enum {string} */
            kind: "missing" | "unfounded" | "different" | "damaged";
            live?: components["schemas"]["Sums"];
            pageId: string;
            rebuilt?: components["schemas"]["Sums"];
        };
        EffectSummary: {
            branches: components["schemas"]["LedgerSide"];
            kinds: components["schemas"]["LikeBranches"][];
            members: components["schemas"]["LedgerSide"];
            /** Format: int64 */
            moved: number;
        };
        Effective: {
            blocks: components["schemas"]["BlockOfRules"][];
            rules: components["schemas"]["RuleInForce"][];
        };
        EvidenceView: {
            /** @enum {string} */
            kind: "meeting" | "need" | "document";
            reference: string;
        };
        EvidenceWish: {
            /** @enum {string} */
            kind: "meeting" | "need" | "document";
            reference: string;
        };
        ExampleBook: {
            id: string;
            source: string;
            text: string;
            title: components["schemas"]["Title"];
        };
        Explanation: {
            decisions: components["schemas"]["Decision"][];
            /** Format: int64 */
            pointsHundredths: number;
            reason?: components["schemas"]["ReasonText"];
            subject: string;
        };
        Figures: {
            /** Format: int64 */
            attendanceMillionths?: number;
            month: string;
            organisationId: string;
            question?: string;
            /** Format: int64 */
            satisfactionHundredths?: number;
            totals: components["schemas"]["Totals"];
            /** Format: int64 */
            usualMillionths?: number;
        };
        FiguresOfMonths: {
            months: components["schemas"]["Figures"][];
            organisationId: string;
        };
        FindingView: {
            /** Format: int32 */
            line: number;
            sentence: string;
        };
        Fresh: {
            /** Format: date-time */
            asOf: string;
            /** Format: int64 */
            behindSeconds: number;
        };
        GivenBack: {
            reason: string;
        };
        GroupOfBranches: {
            enough: boolean;
            /** Format: int32 */
            fromMembers: number;
            group: string;
            kind: string;
            name: string;
            /** Format: int32 */
            ranked: number;
            sentence: string;
            /** Format: int32 */
            toMembers?: number;
            /** Format: int32 */
            withTooFewFacts: number;
        };
        InForce: {
            books: components["schemas"]["Book"][];
            effective: components["schemas"]["Effective"];
            /** Format: date */
            on: string;
            organisationId?: string;
        };
        JudgedChange: {
            /** Format: int64 */
            pointsHundredths: number;
            reason: components["schemas"]["ReasonText"];
            rule: components["schemas"]["Title"];
            /** Format: int32 */
            version: number;
        };
        KnownFact: {
            /** Format: date */
            day?: string;
            /** @enum {string} */
            kind: "meeting" | "need" | "document";
            /** @enum {string} */
            meetingKind?: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            reference: string;
        };
        LedgerSide: {
            distribution: components["schemas"]["PointsBar"][];
            /** Format: int64 */
            gaining: number;
            /** Format: int64 */
            losing: number;
            points: components["schemas"]["PointsChange"];
            /** Format: int64 */
            unchanged: number;
        };
        LikeBranches: {
            /** Format: int64 */
            branches: number;
            /** @enum {string} */
            kind?: "committee" | "general-branch" | "branch" | "group";
            /** @enum {string} */
            size: "small" | "middle" | "large" | "great";
            sums: components["schemas"]["BranchSums"];
        };
        MeetingBehind: {
            /** Format: int64 */
            attended: number;
            /** Format: int64 */
            expected: number;
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            meetingId: string;
            month: string;
            /** Format: date-time */
            startedAt: string;
        };
        OfBlock: {
            block: string;
            /** Format: int64 */
            capHundredths?: number;
            /** Format: int64 */
            confirmedPointsHundredths: number;
            ofYear: components["schemas"]["OfYear"][];
            /** Format: int64 */
            provisionalPointsHundredths: number;
            title: components["schemas"]["Title"];
        };
        OfYear: {
            /** Format: int64 */
            pointsHundredths: number;
            provisional: boolean;
            reason: components["schemas"]["ReasonText"];
        };
        OpenView: {
            own: boolean;
            /** @enum {string} */
            state: "draft" | "submitted";
            steps: components["schemas"]["StepView"][];
            text: string;
        };
        OrganisationFigures: {
            figures: components["schemas"]["Figures"];
            kind: string;
            name: string;
        };
        PageBalance: {
            items: components["schemas"]["Balance"][];
            next?: string;
        };
        PageChangedBranch: {
            items: components["schemas"]["ChangedBranch"][];
            next?: string;
        };
        PageChangedMember: {
            items: components["schemas"]["ChangedMember"][];
            next?: string;
        };
        PageClosedForAccount: {
            items: components["schemas"]["ClosedForAccount"][];
            next?: string;
        };
        PageContestView: {
            items: components["schemas"]["ContestView"][];
            next?: string;
        };
        PageExampleBook: {
            items: components["schemas"]["ExampleBook"][];
            next?: string;
        };
        PageKnownFact: {
            items: components["schemas"]["KnownFact"][];
            next?: string;
        };
        PageOrganisationFigures: {
            items: components["schemas"]["OrganisationFigures"][];
            next?: string;
        };
        PageParked: {
            items: components["schemas"]["Parked"][];
            next?: string;
        };
        PagePeriodView: {
            items: components["schemas"]["PeriodView"][];
            next?: string;
        };
        PageProposalView: {
            items: components["schemas"]["ProposalView"][];
            next?: string;
        };
        PageStatementEntry: {
            items: components["schemas"]["StatementEntry"][];
            next?: string;
        };
        PageWhatIfView: {
            items: components["schemas"]["WhatIfView"][];
            next?: string;
        };
        Parked: {
            eventId: string;
            eventType: string;
            key: string;
            memberIds: string[];
            reason: string;
            /** Format: date-time */
            since: string;
        };
        PartOfChange: {
            branches: components["schemas"]["BranchBehind"][];
            /** @enum {string} */
            cause: "roster" | "leave" | "kinds" | "times" | "frequency" | "rate" | "branches";
            meetings: components["schemas"]["MeetingBehind"][];
            /** Format: int64 */
            millionths: number;
            sentence: string;
        };
        PeriodToClose: {
            period: string;
        };
        PeriodView: {
            /** Format: date-time */
            closedAt: string;
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: "month" | "quarter" | "year";
            organisationId: string;
            own: boolean;
            period: string;
            progress?: components["schemas"]["Progress"];
            publication?: components["schemas"]["Publication"];
            /** @enum {string} */
            state: "freezing" | "frozen" | "published" | "final";
            /** Format: date */
            to: string;
            totals?: components["schemas"]["SignedTotals"];
            /** Format: int64 */
            version: number;
        };
        PeriodWanted: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        Points: {
            /** Format: int64 */
            confirmedHundredths: number;
            /** Format: int64 */
            provisionalHundredths: number;
        };
        PointsBar: {
            /** Format: int64 */
            after: number;
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            belowHundredths: number;
            /** Format: int64 */
            fromHundredths: number;
        };
        PointsChange: {
            /** Format: int64 */
            afterHundredths: number;
            /** Format: int64 */
            beforeHundredths: number;
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
        Progress: {
            /** Format: int64 */
            accounts: number;
            trouble?: string;
        };
        ProposalSaying: {
            text: string;
        };
        ProposalView: {
            block: string;
            branchId: string;
            byAccount: string;
            /** Format: date */
            day: string;
            description: string;
            evidence: components["schemas"]["EvidenceView"][];
            /** Format: int64 */
            holdsAtHundredths?: number;
            id: string;
            /** @enum {string} */
            kind: "claim" | "deduction" | "veto";
            /** Format: date */
            lastDay?: string;
            memberId: string;
            nextPosts: ("member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator")[];
            /** @enum {string} */
            nextStep?: "first" | "second" | "objections" | "lift-first" | "lift-second";
            objections: components["schemas"]["SaidView"][];
            /** Format: int64 */
            pointsHundredths: number;
            /** Format: date-time */
            proposedAt: string;
            reply?: components["schemas"]["SaidView"];
            ruleId: string;
            ruleTitle: components["schemas"]["Title"];
            source: string;
            /** @enum {string} */
            state: "waiting" | "proposed" | "open" | "stands" | "lifting" | "lifted" | "refused";
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            version: number;
            votes: components["schemas"]["VoteView"][];
        };
        ProposalVote: {
            inFavour: boolean;
            reason: string;
            /** @enum {string} */
            step: "first" | "second" | "objections" | "lift-first" | "lift-second";
        };
        ProposalWish: {
            /** Format: date */
            day: string;
            description: string;
            evidence: components["schemas"]["EvidenceWish"][];
            ruleId: string;
            /** Format: int32 */
            units?: number;
        };
        Provision: {
            evidence: ("meeting" | "need" | "document")[];
            exempt: ("in-service" | "retired")[];
            /** Format: int64 */
            holdsAtHundredths?: number;
            /** @enum {string} */
            kind: "claim" | "deduction" | "veto";
            /** Format: int32 */
            mostUnits: number;
            review: ("member" | "group-leader" | "branch-officer" | "committee-officer" | "inspector" | "citizen-handler" | "system-administrator" | "security-administrator" | "audit-administrator")[];
            source: string;
            /** Format: int32 */
            waitingDays: number;
            /** Format: int32 */
            withinDays: number;
        };
        Publication: {
            /** Format: date */
            objectionLastDay: string;
            /** Format: date-time */
            publishedAt: string;
        };
        PublicationWanted: {
            /** Format: int32 */
            objectionDays: number;
        };
        PublishedText: {
            /** Format: date */
            effectiveFrom: string;
            /** Format: int32 */
            number: number;
            text: string;
        };
        PublishedView: {
            /** Format: date */
            effectiveFrom: string;
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            state: "waiting" | "in-force" | "superseded";
            steps: components["schemas"]["StepView"][];
        };
        RankedBranch: {
            /** Format: int32 */
            aheadOfPercent?: number;
            name: string;
            organisationId: string;
            /** Format: int64 */
            pointsHundredths: number;
            /** Format: int32 */
            rank?: number;
        };
        RankedBranches: {
            fresh: components["schemas"]["Fresh"];
            items: components["schemas"]["RankedBranch"][];
            next?: string;
        };
        Rankings: {
            fresh: components["schemas"]["Fresh"];
            groups: components["schemas"]["GroupOfBranches"][];
            organisationId: string;
            rules: string[];
            /** Format: int32 */
            year: number;
        };
        Reached: {
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            accountsCompared: number;
            /** Format: int64 */
            eventsExpected: number;
            /** Format: int64 */
            eventsJudged: number;
            /** Format: int64 */
            eventsRead: number;
            /** Format: int64 */
            eventsRejected: number;
        };
        ReasonText: {
            code: string;
            text: string;
        };
        RuleInForce: {
            applies?: string;
            block: string;
            caps: components["schemas"]["CapInForce"][];
            decided?: components["schemas"]["Provision"];
            eventTypes: string[];
            id: string;
            /** @enum {string} */
            points: "fixed" | "table" | "bands" | "each" | "share";
            pointsHundredths: {
                [key: string]: number;
            };
            provisional: boolean;
            title: components["schemas"]["Title"];
            /** @enum {string} */
            to: "member" | "branch";
            /** Format: int32 */
            version: number;
            when?: string;
        };
        SaidView: {
            /** Format: date-time */
            saidAt: string;
            text: string;
        };
        ShelfView: {
            /** Format: date */
            earliest: string;
            open?: components["schemas"]["OpenView"];
            organisationId: string;
            published: components["schemas"]["PublishedView"][];
            /** Format: int64 */
            version: number;
        };
        Side: {
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            confirmedHundredths: number;
            /** Format: int64 */
            entries: number;
            /** Format: int64 */
            provisionalHundredths: number;
        };
        SignedTotals: {
            branches: components["schemas"]["Side"];
            digest: string;
            /** Format: date-time */
            frozenAt: string;
            members: components["schemas"]["Side"];
            seal: string;
        };
        StandingOfBranch: {
            /** Format: int32 */
            aheadOfPercent?: number;
            branchId: string;
            fresh: components["schemas"]["Fresh"];
            groupName?: string;
            /** Format: int32 */
            of?: number;
            /** Format: int64 */
            pointsHundredths?: number;
            /** Format: int32 */
            rank?: number;
            rules: string[];
            sentence: string;
            /** Format: int64 */
            toNextHigherHundredths?: number;
            within?: string;
            withinName?: string;
            /** Format: int32 */
            year: number;
        };
        Started: {
            id: string;
        };
        StartedWhatIf: {
            id: string;
        };
        StatementEntry: {
            branchId: string;
            /** Format: int64 */
            confirmedPointsHundredths: number;
            /** Format: date-time */
            factTime: string;
            hash: string;
            id: string;
            /** @enum {string} */
            kind: "award" | "declined" | "reversal" | "recount" | "confirmation";
            /** Format: int64 */
            number: number;
            pageId: string;
            /** Format: int64 */
            pointsHundredths: number;
            /** Format: date-time */
            postedAt: string;
            provisional: boolean;
            /** Format: int64 */
            provisionalPointsHundredths: number;
            /** Format: int64 */
            rawPointsHundredths: number;
            reason: components["schemas"]["ReasonText"];
            reverses?: string;
            ruleId: string;
            ruleTitle: components["schemas"]["Title"];
            /** Format: int32 */
            ruleVersion: number;
            sourceEventId: string;
            sourceEventType: string;
            subject: components["schemas"]["Subject"];
        };
        Status: {
            /** Format: int64 */
            differenceCount: number;
            differences: components["schemas"]["Difference"][];
            dryRun: boolean;
            /** Format: int64 */
            eventsExpected: number;
            /** Format: int64 */
            eventsPassedOver: number;
            /** Format: int64 */
            eventsRead: number;
            /** Format: int64 */
            eventsRejected: number;
            /** Format: int64 */
            eventsWaiting: number;
            failure?: string;
            id: string;
            /** Format: int64 */
            pagesCompared: number;
            /** Format: int64 */
            pagesMoved: number;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "reading" | "comparing" | "switching" | "finished" | "failed" | "abandoned";
            switched?: components["schemas"]["Switched"];
        };
        StepView: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "written" | "submitted" | "returned" | "published";
            own: boolean;
            reason?: string;
        };
        Subject: {
            id: string;
            kind: string;
        };
        Sums: {
            /** Format: int64 */
            confirmedPointsHundredths: number;
            /** Format: int64 */
            provisionalPointsHundredths: number;
        };
        Switched: {
            /** Format: int64 */
            left: number;
            /** Format: int64 */
            pages: number;
        };
        Title: {
            en: string;
            zh: string;
        };
        Totals: {
            /** Format: int64 */
            activeBranches: number;
            /** Format: int64 */
            attended: number;
            /** Format: int64 */
            exempt: number;
            /** Format: int64 */
            expected: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            leave: number;
            /** Format: int64 */
            meetings: number;
            /** Format: int64 */
            needsAwaiting: number;
            /** Format: int64 */
            needsSolved: number;
            /** Format: int64 */
            ratings: number;
            /** Format: int64 */
            satisfactionSum: number;
            /** Format: int64 */
            studySeconds: number;
        };
        VerifiedPart: {
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            accountsVerified: number;
            complete?: boolean;
            differing: components["schemas"]["AdjustmentView"][];
            genuine: boolean;
            next?: string;
        };
        VoteView: {
            byAccount: string;
            inFavour: boolean;
            reason: string;
            /** @enum {string} */
            step: "first" | "second" | "objections" | "lift-first" | "lift-second";
            /** Format: date-time */
            votedAt: string;
        };
        Wanted: {
            afterDryRun?: string;
            dryRun: boolean;
        };
        WhatIfView: {
            /** Format: date */
            from: string;
            id: string;
            /** Format: date-time */
            keptUntil: string;
            progress: components["schemas"]["Reached"];
            /** Format: date-time */
            seenAt: string;
            sentence?: string;
            /** Format: int64 */
            shelfVersion: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "reading" | "comparing" | "finished" | "failed" | "cancelled" | "abandoned";
            summary?: components["schemas"]["EffectSummary"];
            /** Format: date */
            to: string;
        };
        WhyChanged: {
            accountId: string;
            facts: components["schemas"]["ChangedFact"][];
            /** @enum {string} */
            ledger: "member" | "branch";
            /** Format: int32 */
            moreFacts: number;
            points: components["schemas"]["PointsChange"];
        };
        Written: {
            text: string;
        };
        YearTerms: {
            /** Format: int64 */
            baseHundredths?: number;
            carryOver?: components["schemas"]["CarryOver"];
            /** Format: int64 */
            ceilingHundredths?: number;
            /** Format: int64 */
            floorHundredths?: number;
            /** @enum {string} */
            newcomer: "full" | "by-month" | "none";
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
    "contest.ofMember": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageContestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contest.contest": {
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
                "application/json": components["schemas"]["ContestWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "evidence.ofMonth": {
        parameters: {
            query: {
                month: string;
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageKnownFact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.ofMember": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.propose": {
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
                "application/json": components["schemas"]["ProposalWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.balance": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                ledger: string;
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
                    "application/json": components["schemas"]["Balance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "accountClosings.of": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                ledger: string;
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
                    "application/json": components["schemas"]["PageClosedForAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "account.entries": {
        parameters: {
            query?: {
                year?: number | null;
                limit?: number | null;
                cursor?: string | null;
            };
            header?: never;
            path: {
                ledger: string;
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
                    "application/json": components["schemas"]["PageStatementEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "explanation.explanation": {
        parameters: {
            query: {
                subject: string;
                year?: number;
            };
            header?: never;
            path: {
                ledger: string;
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
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "verification.verification": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                ledger: string;
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
                    "application/json": components["schemas"]["AccountVerified"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "branchBalances.balances": {
        parameters: {
            query?: {
                year?: number;
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.open": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "period.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PagePeriodView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "period.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodToClose"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "period.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                period: string;
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
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "period.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "verificationOfPeriod.verification": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
                period: string;
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
                    "application/json": components["schemas"]["VerifiedPart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contest.answer": {
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
                "application/json": components["schemas"]["ContestAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "exampleBook.examples": {
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
                    "application/json": components["schemas"]["PageExampleBook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contest.waiting": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageContestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.waiting": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "parked.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageParked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "figures.months": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["FiguresOfMonths"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "figures.below": {
        parameters: {
            query: {
                month: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageOrganisationFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "fluctuation.change": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["ChangeOfAttendance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.object": {
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
                "application/json": components["schemas"]["ProposalSaying"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.reply": {
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
                "application/json": components["schemas"]["ProposalSaying"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "proposal.vote": {
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
                "application/json": components["schemas"]["ProposalVote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ranking.groups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["Rankings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ranking.branches": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
                group: string;
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
                    "application/json": components["schemas"]["RankedBranches"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "rebuild.start": {
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
                "application/json": components["schemas"]["Wanted"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "rebuild.status": {
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
                    "application/json": components["schemas"]["Status"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "rebuild.forgetFormerPages": {
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
    "ruleBook.shelf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Written"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Written"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.giveBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ruleBook.published": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                number: number;
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
                    "application/json": components["schemas"]["PublishedText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageWhatIfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodWanted"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedWhatIf"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.why": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                id: string;
                ledger: string;
                accountId: string;
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
                    "application/json": components["schemas"]["WhyChanged"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.branches": {
        parameters: {
            query: {
                change: "gains" | "losses";
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageChangedBranch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "whatIf.members": {
        parameters: {
            query: {
                change: "gains" | "losses";
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
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
                    "application/json": components["schemas"]["PageChangedMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "rulesInForce.on": {
        parameters: {
            query?: {
                on?: string;
                organisationId?: string;
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
                    "application/json": components["schemas"]["InForce"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ranking.standing": {
        parameters: {
            query?: {
                within?: string;
            };
            header?: never;
            path: {
                branchId: string;
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
                    "application/json": components["schemas"]["StandingOfBranch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
