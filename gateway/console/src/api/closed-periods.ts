import { get, post } from './client';
import type { ScoringShapes } from './paths';
import type { LedgerKind } from './scoring';

/** A period that a committee has closed, with what was signed. */
export type ClosedPeriod = ScoringShapes['PeriodView'];
export type PeriodState = ClosedPeriod['state'];
export type PeriodKind = ClosedPeriod['kind'];
/** How an account differs from what was signed of it. */
export type Adjustment = ScoringShapes['AdjustmentView'];
/** A part of a verification. */
export type VerifiedPart = ScoringShapes['VerifiedPart'];
/** A closed period of one account. */
export type ClosedForAccount = ScoringShapes['ClosedForAccount'];

const LIST = '/api/scoring/closed-periods/{organisationId}';
const ONE = '/api/scoring/closed-periods/{organisationId}/{period}';
const of = (organisationId: string, period: string) => ({ path: { organisationId, period } });

export const closedPeriods = (organisationId: string, cursor?: string) =>
    get(LIST, { path: { organisationId }, query: { limit: 20, cursor } });
export const closedPeriod = (organisationId: string, period: string) => get(ONE, of(organisationId, period));
export const closePeriod = (organisationId: string, period: string) =>
    post(LIST, { path: { organisationId }, body: { period } });
export const publishPeriod = (seen: ClosedPeriod, objectionDays: number) =>
    post('/api/scoring/closed-periods/{organisationId}/{period}/publication', {
        ...of(seen.organisationId, seen.period),
        version: seen.version,
        body: { objectionDays },
    });
export const verifyPeriod = (organisationId: string, period: string, cursor?: string) =>
    get('/api/scoring/closed-periods/{organisationId}/{period}/verification', { ...of(organisationId, period), query: { cursor } });
export const closingsOf = (ledger: LedgerKind, id: string, cursor?: string) =>
    get('/api/scoring/accounts/{ledger}/{id}/closed-periods', { path: { ledger, id }, query: { limit: 6, cursor } });
