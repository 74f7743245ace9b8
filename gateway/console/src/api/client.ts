import { UNREACHABLE, ProblemError, isProblem, type Problem } from './problem';

/** What the client must know of the session and the reader, given once at start. */
export interface ClientSettings {
    token: () => string | undefined;
    language: () => string;
    /** Tries to get a new token; false when the reader has to sign in again. */
    renew: () => Promise<boolean>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let settings: ClientSettings = {
    token: () => undefined,
    language: () => 'zh-CN',
    renew: () => Promise.resolve(false),
};

export function configureClient(given: ClientSettings): void {
    settings = given;
}

export const get = <T>(path: string) => send<T>('GET', path);
export const post = <T>(path: string, body?: unknown) => send<T>('POST', path, body);
export const put = <T>(path: string, body?: unknown) => send<T>('PUT', path, body);

/** The bytes of a file, fetched with the token, which a plain link could not carry. */
export async function getFile(path: string): Promise<Blob> {
    return (await respond('GET', path)).blob();
}

/** A path with its query; what is undefined is left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== '') {
            parameters.set(name, String(value));
        }
    }
    const text = parameters.toString();
    return text === '' ? path : `${path}?${text}`;
}

async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const response = await respond(method, path, body);
    const text = await response.text();
    if (text === '') {
        return undefined as T;
    }
    if (!isJson(response)) {
        throw new ProblemError({ ...UNREACHABLE, status: response.status });
    }
    return JSON.parse(text) as T;
}

async function respond(method: Method, path: string, body?: unknown): Promise<Response> {
    const token = settings.token();
    let response = await attempt(method, path, body);
    // A 401 was refused before anything was done, so that the same request may be sent once more.
    if (response.status === 401 && token !== undefined && (await settings.renew())) {
        response = await attempt(method, path, body);
    }
    if (!response.ok) {
        throw new ProblemError(await problemOf(response));
    }
    return response;
}

async function attempt(method: Method, path: string, body?: unknown): Promise<Response> {
    const headers = new Headers({
        Accept: 'application/json, application/problem+json',
        'Accept-Language': settings.language(),
    });
    const token = settings.token();
    if (token !== undefined) {
        headers.set('Authorization', `Bearer ${token}`);
    }
    const request: RequestInit = { method, headers };
    if (body instanceof FormData) {
        request.body = body;
    } else if (body !== undefined) {
        headers.set('Content-Type', 'application/json');
        request.body = JSON.stringify(body);
    }
    try {
        return await fetch(path, request);
    } catch {
        throw new ProblemError(UNREACHABLE);
    }
}

async function problemOf(response: Response): Promise<Problem> {
    const unclear = { ...UNREACHABLE, status: response.status };
    if (!isJson(response)) {
        return unclear;
    }
    const body: unknown = await response.json().catch(() => undefined);
    return isProblem(body) ? body : unclear;
}

function isJson(response: Response): boolean {
    return /json/.test(response.headers.get('Content-Type') ?? '');
}
