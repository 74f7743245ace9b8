const MOST = 50;
const unanswered = new Map<string, string>();

/**
 * The idempotency key of a submission: new for a new one, and the same while one that got no answer is tried again, so
 * that it takes effect once however often it is sent. What is said makes the submission, not the button that sends it.
 */
export function keyFor(method: string, path: string, body: unknown): { key: string; answered: () => void } {
    const said = `${method} ${path} ${text(body)}`;
    const key = unanswered.get(said) ?? newKey();
    unanswered.delete(said);
    unanswered.set(said, key);
    for (const oldest of unanswered.keys()) {
        if (unanswered.size <= MOST) {
            break;
        }
        unanswered.delete(oldest);
    }
    return { key, answered: () => unanswered.delete(said) };
}

/** Of a file what tells it from another; its bytes are not read for this. */
function text(body: unknown): string {
    if (body instanceof FormData) {
        return [...body.entries()].map(([name, value]) => `${name},${text(value)}`).join(';');
    }
    return body instanceof File ? [body.name, body.size, body.lastModified].join() : (JSON.stringify(body) ?? '');
}

/** The browser's own generator of such ids is there only over TLS, which an intranet may lack. */
function newKey(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
