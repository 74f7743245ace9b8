// Generated from docs/openapi/grievance.json by api.mjs; a change by hand fails the build.
export interface paths {
    "/api/grievance/branches/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs that were given to a branch and are still its own, the newest first */
        get: operations["needList.given"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations that take needs, at most 1,000; public
         * @description If there are more, the header Link names the next part.
         */
        get: operations["intake.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a need without an account; the secret is shown this once */
        post: operations["registration.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a need to its asker; public */
        post: operations["asker.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/tracking/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that a need is resolved, with a rating or without; public */
        post: operations["asker.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/tracking/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses a resolution, with a reason; public */
        post: operations["asker.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A need with its whole history */
        get: operations["handling.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a need on, with its priority */
        post: operations["handling.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the asker can be reached; each showing is kept with account and time */
        get: operations["handling.contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a need to a branch and members of it */
        post: operations["handling.dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports a need as resolved, with the helpers and their parts of the work */
        post: operations["handling.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/needs/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes work that was done; also by members named for the need */
        post: operations["handling.work"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/organisations/{id}/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decides whether an organisation takes needs */
        put: operations["intake.decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grievance/organisations/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Needs that an organisation received, the newest first
         * @description An answer may hold fewer needs than asked for and still name a next part.
         */
        get: operations["needList.received"];
        put?: never;
        /** Registers a need that was told on a visit, by letter or by telephone */
        post: operations["registration.registerFor"];
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
        Acceptance: {
            /**
             * @description What it is really about, if the asker chose another category.
             * @enum {string}
             */
            category?: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            /** @enum {string} */
            priority: "emergency" | "urgent" | "ordinary" | "hard";
        };
        Agreement: {
            satisfaction?: components["schemas"]["Satisfaction"];
            secret: string;
            trackingNumber: string;
        };
        Answer: {
            /** Format: date-time */
            at: string;
            text: string;
        };
        Contact: {
            contact: string;
        };
        Decision: {
            open: boolean;
        };
        Disagreement: {
            reason: string;
            secret: string;
            trackingNumber: string;
        };
        DispatchOrder: {
            branchId: string;
            memberIds: string[];
        };
        Helper: {
            memberId: string;
            /** Format: int32 */
            parts: number;
        };
        Inquiry: {
            secret: string;
            trackingNumber: string;
        };
        Intake: {
            name: string;
            organisationId: string;
        };
        LastResolution: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            confirmation?: "asker" | "lapse";
            /** Format: int32 */
            round: number;
            /** Format: int32 */
            satisfaction?: number;
            summary: string;
        };
        NeedForAsker: {
            /** Format: date-time */
            answerDueAt: string;
            /** Format: date-time */
            answeredAt?: string;
            answers: components["schemas"]["Answer"][];
            /** @enum {string} */
            category: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            /** Format: date-time */
            confirmUntil?: string;
            description: string;
            organisationId: string;
            organisationName?: string;
            /** @enum {string} */
            priority: "emergency" | "urgent" | "ordinary" | "hard";
            progress: components["schemas"]["Progress"][];
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            reopenUntil?: string;
            /** Format: int32 */
            reopeningsLeft: number;
            resolution?: components["schemas"]["LastResolution"];
            /** Format: date-time */
            resolveDueAt: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "dispatched" | "resolved" | "confirmed" | "reopened";
            trackingNumber: string;
            /** Format: int64 */
            version: number;
        };
        NeedForHandler: {
            /** Format: date-time */
            answerDueAt: string;
            /** Format: date-time */
            answeredAt?: string;
            branchId?: string;
            /** @enum {string} */
            category: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            /** @enum {string} */
            channel: "online" | "visit" | "mailbox" | "phone";
            description: string;
            history: components["schemas"]["Step"][];
            id: string;
            memberIds: string[];
            /** Format: date-time */
            nextDueAt?: string;
            organisationId: string;
            overdue: ("first-answer" | "resolution")[];
            /** @enum {string} */
            priority: "emergency" | "urgent" | "ordinary" | "hard";
            /** Format: date-time */
            registeredAt: string;
            resolutions: components["schemas"]["Result"][];
            /** Format: date-time */
            resolveDueAt: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "dispatched" | "resolved" | "confirmed" | "reopened";
            steps: ("register" | "accept" | "dispatch" | "work" | "resolve" | "confirm" | "lapse" | "reopen")[];
            trackingNumber: string;
            /** Format: int64 */
            version: number;
            work: components["schemas"]["Work"][];
        };
        NeedSummary: {
            /** Format: date-time */
            answerDueAt: string;
            /** Format: date-time */
            answeredAt?: string;
            branchId?: string;
            /** @enum {string} */
            category: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            excerpt: string;
            id: string;
            /** Format: date-time */
            nextDueAt?: string;
            organisationId: string;
            overdue: ("first-answer" | "resolution")[];
            /** @enum {string} */
            priority: "emergency" | "urgent" | "ordinary" | "hard";
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            resolveDueAt: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "dispatched" | "resolved" | "confirmed" | "reopened";
            trackingNumber: string;
        };
        NewNeed: {
            /** @enum {string} */
            category: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            /** @description How the asker can be reached; only the need's handlers are shown it. */
            contact?: string;
            description: string;
            organisationId: string;
        };
        PageNeedSummary: {
            items: components["schemas"]["NeedSummary"][];
            next?: string;
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
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            step: "register" | "accept" | "dispatch" | "work" | "resolve" | "confirm" | "lapse" | "reopen";
        };
        Receipt: {
            secret: string;
            trackingNumber: string;
        };
        ResolutionReport: {
            helpers: components["schemas"]["Helper"][];
            summary: string;
        };
        Result: {
            /** Format: date-time */
            at: string;
            branchId: string;
            /** Format: date-time */
            closedAt?: string;
            /** @enum {string} */
            confirmation?: "asker" | "lapse";
            helpers: components["schemas"]["Share"][];
            /** Format: int32 */
            round: number;
            /** Format: int32 */
            satisfaction?: number;
            summary: string;
            withinDeadline: boolean;
        };
        Satisfaction: {
            /** Format: int32 */
            attitude: number;
            /** Format: int32 */
            effect: number;
            /** Format: int32 */
            efficiency: number;
        };
        Share: {
            memberId: string;
            /** Format: int32 */
            parts: number;
        };
        Step: {
            account?: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "handler" | "asker" | "clock";
            note?: string;
            /** @enum {string} */
            step: "register" | "accept" | "dispatch" | "work" | "resolve" | "confirm" | "lapse" | "reopen";
        };
        ToldNeed: {
            /** @enum {string} */
            category: "public-service" | "livelihood" | "employment" | "education" | "health" | "environment" | "safety" | "dispute" | "other";
            /** @enum {string} */
            channel: "online" | "visit" | "mailbox" | "phone";
            contact?: string;
            description: string;
        };
        ToldReceipt: {
            id: string;
            secret: string;
            trackingNumber: string;
        };
        Work: {
            account?: string;
            /** Format: date-time */
            at: string;
            internal: boolean;
            text: string;
        };
        WorkDone: {
            /** @description True keeps the note from the asker; other notes answer the asker. */
            internal?: boolean;
            text: string;
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
    "needList.given": {
        parameters: {
            query?: {
                state?: string | null;
                overdue?: boolean | null;
                limit?: number | null;
                cursor?: string | null;
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
                    "application/json": components["schemas"]["PageNeedSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "intake.open": {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Intake"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "registration.register": {
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
                "application/json": components["schemas"]["NewNeed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "asker.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inquiry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForAsker"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "asker.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForAsker"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "asker.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
                /** @description 所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Disagreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForAsker"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.read": {
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
                    "application/json": components["schemas"]["NeedForHandler"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.accept": {
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
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForHandler"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.contact": {
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
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.dispatch": {
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
                "application/json": components["schemas"]["DispatchOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForHandler"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.resolve": {
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
                "application/json": components["schemas"]["ResolutionReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForHandler"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "handling.work": {
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
                "application/json": components["schemas"]["WorkDone"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedForHandler"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "intake.decide": {
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
                "application/json": components["schemas"]["Decision"];
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
    "needList.received": {
        parameters: {
            query?: {
                state?: string | null;
                overdue?: boolean | null;
                limit?: number | null;
                cursor?: string | null;
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
                    "application/json": components["schemas"]["PageNeedSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "registration.registerFor": {
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
                "application/json": components["schemas"]["ToldNeed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
