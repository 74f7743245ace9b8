const PREFIX = 'xianfeng.draft.';

/** What was typed and not yet sent, kept in this tab so that a new sign-in or a reload does not lose it. */
export function readDraft<T extends object>(key: string): Partial<T> {
    try {
        return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}') as Partial<T>;
    } catch {
        return {};
    }
}

export function keepDraft(key: string, values: object): void {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(values));
}

export function forgetDraft(key: string): void {
    sessionStorage.removeItem(PREFIX + key);
}
