// Generated from docs/openapi/activity.json by api.mjs; a change by hand fails the build.
export interface paths {
    "/api/activity/branches/{id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["completion.ofBranch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/branches/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agenda.ofBranch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["course.list"];
        put?: never;
        post: operations["course.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["course.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/courses/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["course.addLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/lessons/{id}/study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["study.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planning.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agenda.meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachment.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attachment.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkInCode.code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkIn.checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closing.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correction.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absence.exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absence.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["minutes.file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planning.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/meetings/{id}/witnessed-check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkIn.witnessed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/members/{memberId}/completions/{completionId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["completion.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/my/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agenda.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/my/study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["study.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity/study/{sessionId}/beats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["study.beat"];
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
        AbsenceRequest: {
            memberId: string;
            reason: string;
        };
        AttachmentView: {
            /** Format: int64 */
            bytes: number;
            id: string;
            name: string;
            type: string;
        };
        AttendanceRequest: {
            memberId: string;
            /** @enum {string} */
            status: "present" | "late" | "leave" | "absent" | "exempt";
        };
        AttendanceView: {
            /** Format: date-time */
            at?: string;
            memberId: string;
            method?: string;
            /** @enum {string} */
            status?: "present" | "late" | "leave" | "absent" | "exempt";
        };
        CheckInCode: {
            code: string;
            /** Format: date-time */
            validUntil: string;
        };
        CheckInView: {
            /** Format: date-time */
            at: string;
            memberId: string;
            method: string;
            repeated: boolean;
            /** @enum {string} */
            status: "present" | "late" | "leave" | "absent" | "exempt";
        };
        CodeRequest: {
            code: string;
        };
        CorrectionRequest: {
            memberId: string;
            reason: string;
            /** @enum {string} */
            status: "present" | "late" | "leave" | "absent" | "exempt";
        };
        CorrectionView: {
            /** Format: date-time */
            at: string;
            memberId: string;
            /** @enum {string} */
            previousStatus: "present" | "late" | "leave" | "absent" | "exempt";
            reason: string;
            /** @enum {string} */
            status: "present" | "late" | "leave" | "absent" | "exempt";
        };
        CourseView: {
            id: string;
            lessons: components["schemas"]["LessonView"][];
            organisationId: string;
            title: string;
            /** Format: int64 */
            version: number;
        };
        LessonProgress: {
            /** Format: date-time */
            completedAt?: string;
            completionId?: string;
            lessonId: string;
            memberId: string;
            /** Format: int64 */
            studiedSeconds: number;
        };
        LessonView: {
            content: string;
            id: string;
            /** Format: int32 */
            requiredSeconds: number;
            title: string;
        };
        MeetingSummary: {
            /** Format: int32 */
            attended?: number;
            branchId: string;
            /** Format: date-time */
            closedAt?: string;
            /** Format: int32 */
            expected: number;
            id: string;
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            minutesFiled: boolean;
            place?: string;
            /** Format: date-time */
            plannedEnd: string;
            /** Format: date-time */
            plannedStart: string;
            recordedLate: boolean;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "planned" | "in-session" | "closed";
            title: string;
        };
        MeetingView: {
            attachments: components["schemas"]["AttachmentView"][];
            attendances: components["schemas"]["AttendanceView"][];
            branchId: string;
            /** Format: date-time */
            closedAt?: string;
            corrections: components["schemas"]["CorrectionView"][];
            id: string;
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            lecturerId?: string;
            minutes?: string;
            /** Format: date-time */
            minutesFiledAt?: string;
            place?: string;
            /** Format: date-time */
            plannedEnd: string;
            /** Format: date-time */
            plannedStart: string;
            recordedLate?: components["schemas"]["RecordedLateView"];
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "planned" | "in-session" | "closed";
            title: string;
            /** Format: int64 */
            version: number;
        };
        MinutesRequest: {
            text: string;
        };
        NewCourse: {
            id?: string;
            organisationId: string;
            title: string;
        };
        NewLesson: {
            content: string;
            /** Format: int32 */
            requiredSeconds: number;
            title: string;
        };
        OwnMeeting: {
            /** Format: date-time */
            at?: string;
            branchId: string;
            /** Format: date-time */
            closedAt?: string;
            id: string;
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            place?: string;
            /** Format: date-time */
            plannedEnd: string;
            /** Format: date-time */
            plannedStart: string;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "planned" | "in-session" | "closed";
            /** @enum {string} */
            status?: "present" | "late" | "leave" | "absent" | "exempt";
            title: string;
        };
        PageCourseView: {
            items: components["schemas"]["CourseView"][];
            next?: string;
        };
        PageLessonProgress: {
            items: components["schemas"]["LessonProgress"][];
            next?: string;
        };
        PageMeetingSummary: {
            items: components["schemas"]["MeetingSummary"][];
            next?: string;
        };
        PageOwnMeeting: {
            items: components["schemas"]["OwnMeeting"][];
            next?: string;
        };
        PlanRequest: {
            branchId: string;
            expectedMemberIds?: string[];
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            lecturerId?: string;
            place?: string;
            /** Format: date-time */
            plannedEnd: string;
            /** Format: date-time */
            plannedStart: string;
            title: string;
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
        RecordRequest: {
            attendances: components["schemas"]["AttendanceRequest"][];
            branchId: string;
            /** Format: date-time */
            closedAt: string;
            /** @enum {string} */
            kind: "branch-general-meeting" | "branch-committee-meeting" | "party-group-meeting" | "party-lesson" | "theme-party-day" | "organisational-life-meeting";
            lecturerId?: string;
            minutes?: string;
            place?: string;
            recordedLateReason: string;
            /** Format: date-time */
            startedAt: string;
            title: string;
        };
        RecordedLateView: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        RevocationRequest: {
            reason: string;
        };
        StudyView: {
            completed: boolean;
            lessonId: string;
            /** Format: int32 */
            requiredSeconds: number;
            sessionId: string;
            /** Format: int64 */
            studiedSeconds: number;
        };
        WitnessRequest: {
            /** Format: date-time */
            arrivedAt?: string;
            memberId: string;
            reason: string;
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
    "completion.ofBranch": {
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
                    "application/json": components["schemas"]["PageLessonProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agenda.ofBranch": {
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
                    "application/json": components["schemas"]["PageMeetingSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.list": {
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
                    "application/json": components["schemas"]["PageCourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.create": {
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
                "application/json": components["schemas"]["NewCourse"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.read": {
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
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.addLesson": {
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
                "application/json": components["schemas"]["NewLesson"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.begin": {
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
                    "application/json": components["schemas"]["StudyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "planning.plan": {
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
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "record.record": {
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
                "application/json": components["schemas"]["RecordRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agenda.meeting": {
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
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "attachment.attach": {
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
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "attachment.content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
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
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkInCode.code": {
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
                    "application/json": components["schemas"]["CheckInCode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkIn.checkIn": {
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
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "closing.close": {
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
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "correction.correct": {
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
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "absence.exempt": {
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
                "application/json": components["schemas"]["AbsenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "absence.leave": {
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
                "application/json": components["schemas"]["AbsenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "minutes.file": {
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
                "application/json": components["schemas"]["MinutesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "planning.start": {
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
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "checkIn.witnessed": {
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
                "application/json": components["schemas"]["WitnessRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "completion.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                memberId: string;
                completionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "agenda.own": {
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
                    "application/json": components["schemas"]["PageOwnMeeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.mine": {
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
                    "application/json": components["schemas"]["LessonProgress"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "study.beat": {
        parameters: {
            query?: never;
            header?: {
                /** @description 幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
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
                    "application/json": components["schemas"]["StudyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
