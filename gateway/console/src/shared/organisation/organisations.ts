import * as membership from '@/api/membership';

/** A page shows no more at once; who sees more looks below an organisation, or for a name. */
export const MOST = 2000;

/** The organisations that the grants of the reader cover, page after page. */
export async function allOrganisations(): Promise<membership.Organisation[]> {
    const all: membership.Organisation[] = [];
    let cursor: string | undefined;
    do {
        const page = await membership.organisations(cursor);
        all.push(...page.items);
        cursor = page.next ?? undefined;
    } while (cursor !== undefined && all.length < MOST);
    return all;
}

const KEPT = 'xianfeng.organisation.';

/** The organisation worked with last, so that an officer chooses once. */
export const lastChosen = (kind: string) => sessionStorage.getItem(KEPT + kind) ?? '';
export const rememberChosen = (kind: string, id: string) => {
    sessionStorage.setItem(KEPT + kind, id);
};
