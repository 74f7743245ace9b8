import { reactive } from 'vue';
import { account } from '@/api/accounts';

const known = reactive(new Map<string, string>());
const asked = new Set<string>();

/** Whose account it is and how it signs in, or its id until that is known, or where it is none: a machine, or from outside. */
export function accountName(id: string): string {
    if (id !== '' && !asked.has(id)) {
        asked.add(id);
        void account(id).then(
            ({ displayName, login }) => known.set(id, `${displayName}（${login}）`),
            () => undefined,
        );
    }
    return known.get(id) ?? id;
}

/** At sign-out the next reader must not see what the last one could. */
export function forgetAccountNames(): void {
    known.clear();
    asked.clear();
}
