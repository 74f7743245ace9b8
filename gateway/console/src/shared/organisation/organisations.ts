import * as membership from '@/api/membership';
import type { Page } from '@/api/page';

/** A page shows no more at once. */
const MOST = 2000;

/** Many of the organisations that the grants of the reader cover, behind a cursor; upper ones come before lower ones. */
export async function organisationsFrom(cursor?: string): Promise<Page<membership.Organisation>> {
    const items: membership.Organisation[] = [];
    let next = cursor;
    do {
        const page = await membership.organisations(next);
        items.push(...page.items);
        next = page.next ?? undefined;
    } while (next !== undefined && items.length < MOST);
    return next === undefined ? { items } : { items, next };
}

export const allOrganisations = async () => (await organisationsFrom()).items;

const KEPT = 'xianfeng.organisation.';

/** The organisation worked with last, so that an officer chooses once. */
export const lastChosen = (kind: string) => sessionStorage.getItem(KEPT + kind) ?? '';
export const rememberChosen = (kind: string, id: string) => {
    sessionStorage.setItem(KEPT + kind, id);
};
