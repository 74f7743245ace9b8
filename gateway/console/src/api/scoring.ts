import { get, withQuery } from './client';
import type { Page } from './page';

export type LedgerKind = 'member' | 'branch';

/** A title in both languages, as the rule book gives it. */
export interface Title {
    zh: string;
    en: string;
}

export interface Block {
    block: string;
    title: Title;
    confirmedPointsHundredths: number;
    provisionalPointsHundredths: number;
    capHundredths?: number | null;
}

export interface Balance {
    ledger: LedgerKind;
    accountId: string;
    year: number;
    confirmedPointsHundredths: number;
    provisionalPointsHundredths: number;
    blocks: Block[];
    asOf: string;
}

export interface Reason {
    code: string;
    text: string;
}

export interface Subject {
    kind: string;
    id: string;
}

export type EntryKind = 'award' | 'declined' | 'reversal' | 'recount' | 'confirmation';

export interface Entry {
    id: string;
    number: number;
    pageId: string;
    kind: EntryKind;
    ruleId: string;
    ruleVersion: number | string;
    ruleTitle: Title;
    subject: Subject;
    sourceEventType: string;
    branchId?: string | null;
    factTime: string;
    postedAt: string;
    rawPointsHundredths: number;
    pointsHundredths: number;
    provisional: boolean;
    reason: Reason;
    reverses?: string | null;
}

export type Outcome = 'awarded' | 'declined' | 'reversed' | 'provisional';

export interface Decision {
    ruleId: string;
    ruleTitle: Title;
    outcome: Outcome;
    pointsHundredths: number;
    reason: Reason;
    entryIds: string[];
}

/** Why an account got, or did not get, points for one thing. */
export interface Explanation {
    subject: string;
    pointsHundredths: number;
    decisions: Decision[];
    /** When no rule looked at it, because nothing is known of it. */
    reason?: Reason | null;
}

export interface MemberBalance {
    accountId: string;
    confirmedPointsHundredths: number;
    provisionalPointsHundredths: number;
}

/** The most in a window, of one rule (`rule:<id>`) or of a whole block (`block:<id>`). */
export interface Cap {
    of: string;
    window: 'day' | 'month' | 'quarter' | 'year';
    mostHundredths: number;
}

export interface BlockOfRules {
    id: string;
    title: Title;
    ledger: LedgerKind;
    caps: Cap[];
}

export type WayOfCounting = 'fixed' | 'table' | 'bands' | 'each' | 'share';

export interface Rule {
    id: string;
    title: Title;
    block: string;
    to: LedgerKind;
    points: WayOfCounting;
    /** By row, band or unit; one nameless row where there is nothing to choose. */
    pointsHundredths: Record<string, number>;
    /** Its own and those of its block. */
    caps: Cap[];
    provisional: boolean;
}

export interface RuleBook {
    id: string;
    version: number;
    title: Title;
    source: string;
    effectiveFrom: string;
    blocks: BlockOfRules[];
    rules: Rule[];
}

const root = '/api/scoring';
const accountAt = (kind: LedgerKind, id: string) => `${root}/accounts/${kind}/${encodeURIComponent(id)}`;

export const balance = (kind: LedgerKind, id: string, year: number) =>
    get<Balance>(withQuery(`${accountAt(kind, id)}/balance`, { year }));
export const entries = (kind: LedgerKind, id: string, year: number, cursor?: string) =>
    get<Page<Entry>>(withQuery(`${accountAt(kind, id)}/entries`, { year, limit: 20, cursor }));
export const explanation = (kind: LedgerKind, id: string, subject: string) =>
    get<Explanation>(withQuery(`${accountAt(kind, id)}/explanation`, { subject }));
export const branchBalances = (branchId: string, cursor?: string) =>
    get<Page<MemberBalance>>(
        withQuery(`${root}/branches/${encodeURIComponent(branchId)}/balances`, { limit: 50, cursor }),
    );
export const rulesInForce = () => get<{ on: string; books: RuleBook[] }>(`${root}/rules`);
