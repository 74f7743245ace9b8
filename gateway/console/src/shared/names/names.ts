import { reactive } from 'vue';
import { memberNames } from '@/api/membership';

const KEPT_MS = 5 * 60_000;
/** An outage is not remembered as long as an answer. */
const OUTAGE_KEPT_MS = 15_000;
const BATCH = 500;

interface KnownName {
    name: string | undefined;
    until: number;
}

const known = reactive(new Map<string, KnownName>());
let waiting = new Set<string>();

/**
 * The name of a member, or its id until the name is known or when membership is away or keeps it back.
 * Requests of one moment are asked in one call; an account without a member has no id to ask for.
 */
export function nameOf(id: string): string {
    const entry = known.get(id);
    if (id !== '' && (entry === undefined || entry.until < Date.now())) {
        ask(id);
    }
    return entry?.name ?? id;
}

/** At sign-out the next reader must not see what the last one could. */
export function forgetNames(): void {
    known.clear();
}

function ask(id: string): void {
    if (waiting.size === 0) {
        queueMicrotask(() => void askAll());
    }
    waiting.add(id);
}

async function askAll(): Promise<void> {
    const ids = [...waiting];
    waiting = new Set();
    for (let start = 0; start < ids.length; start += BATCH) {
        await askBatch(ids.slice(start, start + BATCH));
    }
}

async function askBatch(ids: string[]): Promise<void> {
    const { names, keptMs } = await memberNames(ids).then(
        (answer) => ({ names: answer.names, keptMs: KEPT_MS }),
        () => ({ names: {} as Record<string, string>, keptMs: OUTAGE_KEPT_MS }),
    );
    for (const id of ids) {
        known.set(id, { name: names[id] ?? known.get(id)?.name, until: Date.now() + keptMs });
    }
}
