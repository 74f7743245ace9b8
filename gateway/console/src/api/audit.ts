import { get, post } from './client';
import type { Page } from './page';
import type { MembershipShapes } from './paths';

export type AuditEntry = MembershipShapes['AuditEntryView'];
export type Verification = MembershipShapes['VerificationView'];
export interface Wanted {
    kind: string;
    account: string;
    subject: string;
    /** Instants; empty for an open end. The end itself is not in the period. */
    from: string;
    to: string;
}

/** The newest first. A page of the service may be empty and still have one after it; here it is not. */
export async function entries(wanted: Wanted, cursor?: string): Promise<Page<AuditEntry>> {
    let page = await pageOf(wanted, cursor);
    while (page.items.length === 0 && page.next) {
        page = await pageOf(wanted, page.next);
    }
    return page;
}

const pageOf = (wanted: Wanted, cursor?: string): Promise<Page<AuditEntry>> =>
    get('/api/membership/audit-entries', {
        query: { ...wanted, limit: 50, cursor: cursor === undefined ? undefined : Number(cursor) },
    });

/** Looks at the whole trail, piece by piece. */
export async function verify(): Promise<Verification> {
    let whole = await piece(1);
    while (whole.next !== undefined) {
        const next = await piece(whole.next);
        whole = {
            ...next,
            from: whole.from,
            checked: whole.checked + next.checked,
            intact: whole.intact && next.intact,
            findings: [...whole.findings, ...next.findings],
        };
    }
    return whole;
}

const piece = (from: number) => post('/api/membership/audit-entries/verification', { body: { from } });
