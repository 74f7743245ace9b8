import { answerTo } from '../dev/answers';

interface Sent {
    method: string;
    path: string;
    query: URLSearchParams;
    body: unknown;
    headers: Headers;
}

type Answer = () => Response | Promise<Response>;

/** A stand-in for the platform behind `fetch`: made-up answers, unless a spec says otherwise. */
class Platform {
    sent: Sent[] = [];
    private readonly said = new Map<string, Answer>();

    reset(): void {
        this.sent = [];
        this.said.clear();
    }

    answers(request: string, body: unknown): void {
        this.said.set(request, () => json(200, body));
    }

    answersInTurn(request: string, bodies: unknown[]): void {
        const left = [...bodies];
        this.said.set(request, () => json(200, left.length > 1 ? left.shift() : left[0]));
    }

    refuses(request: string, status: number, problem: object): void {
        this.said.set(request, () => json(status, { type: '/problems/made-up', status, ...problem }));
    }

    isAway(request: string): void {
        this.said.set(request, () => Promise.reject(new TypeError('network down')));
    }

    lastTo(request: string): Sent | undefined {
        return this.sent.findLast(({ method, path }) => `${method} ${path}` === request);
    }

    readonly fetch = (input: string, init: RequestInit = {}): Promise<Response> => {
        const url = new URL(input, 'http://127.0.0.1:8080');
        const method = init.method ?? 'GET';
        const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
        this.sent.push({ method, path: url.pathname, query: url.searchParams, body, headers: new Headers(init.headers) });
        const said = this.said.get(`${method} ${url.pathname}`);
        if (said) {
            return Promise.resolve(said());
        }
        const known = answerTo(method, url.pathname);
        return Promise.resolve(known ? json(200, known.body) : json(404, { type: '/problems/not-found', status: 404, title: '没有找到' }));
    };
}

function json(status: number, body: unknown): Response {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

export const platform = new Platform();
