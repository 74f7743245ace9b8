/** A refusal as the services send it (RFC 9457), title and detail in the reader's language. */
export interface Problem {
    type: string;
    status: number;
    title?: string;
    detail?: string;
    errors?: FieldProblem[];
    traceId?: string;
}

export interface FieldProblem {
    field: string;
    message: string;
}

/** No usable answer came at all; the page says so in its own words. */
export const UNREACHABLE: Problem = { type: '/problems/unreachable', status: 0 };

export class ProblemError extends Error {
    constructor(readonly problem: Problem) {
        super(problem.title ?? problem.type);
    }
}

/** The problem behind anything that was thrown. */
export function problemFrom(thrown: unknown): Problem {
    return thrown instanceof ProblemError ? thrown.problem : UNREACHABLE;
}

export function isProblem(body: unknown): body is Problem {
    return typeof body === 'object' && body !== null && 'status' in body && ('title' in body || 'type' in body);
}
