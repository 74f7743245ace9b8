// Generated from docs/openapi/scoring.json by api.mjs; a change by hand fails the build.
export interface paths {
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
            title: components["schemas"]["Title"];
        };
        Book: {
            blocks: components["schemas"]["BlockOfRules"][];
            /** Format: date */
            effectiveFrom: string;
            id: string;
            rules: components["schemas"]["RuleInForce"][];
            source: string;
            title: components["schemas"]["Title"];
            /** Format: int32 */
            version: number;
        };
        CapInForce: {
            /** Format: int64 */
            mostHundredths: number;
            of: string;
            /** @enum {string} */
            window: "day" | "month" | "quarter" | "year";
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
        Explanation: {
            decisions: components["schemas"]["Decision"][];
            /** Format: int64 */
            pointsHundredths: number;
            reason?: components["schemas"]["ReasonText"];
            subject: string;
        };
        InForce: {
            books: components["schemas"]["Book"][];
            /** Format: date */
            on: string;
        };
        OfBlock: {
            block: string;
            /** Format: int64 */
            capHundredths?: number;
            /** Format: int64 */
            confirmedPointsHundredths: number;
            /** Format: int64 */
            provisionalPointsHundredths: number;
            title: components["schemas"]["Title"];
        };
        PageBalance: {
            items: components["schemas"]["Balance"][];
            next?: string;
        };
        PageParked: {
            items: components["schemas"]["Parked"][];
            next?: string;
        };
        PageStatementEntry: {
            items: components["schemas"]["StatementEntry"][];
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
            /** @description /problems/<slug> */
            type: string;
        };
        ReasonText: {
            code: string;
            text: string;
        };
        RuleInForce: {
            applies?: string;
            block: string;
            caps: components["schemas"]["CapInForce"][];
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
            when?: string;
        };
        Started: {
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
            state: "reading" | "comparing" | "finished" | "failed" | "abandoned";
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
        Title: {
            en: string;
            zh: string;
        };
        Wanted: {
            dryRun: boolean;
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
    "rulesInForce.on": {
        parameters: {
            query?: {
                on?: string;
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
}
