import { get, post, withQuery } from './client';
import type { Page } from './page';

export type NeedCategory =
    | 'public-service'
    | 'livelihood'
    | 'employment'
    | 'education'
    | 'health'
    | 'environment'
    | 'safety'
    | 'dispute'
    | 'other';
export const NEED_CATEGORIES: readonly NeedCategory[] = [
    'public-service',
    'livelihood',
    'employment',
    'education',
    'health',
    'environment',
    'safety',
    'dispute',
    'other',
];

export type NeedPriority = 'emergency' | 'urgent' | 'ordinary' | 'hard';
export const NEED_PRIORITIES: readonly NeedPriority[] = ['emergency', 'urgent', 'ordinary', 'hard'];

export type NeedState = 'registered' | 'accepted' | 'dispatched' | 'resolved' | 'confirmed' | 'reopened';
export const NEED_STATES: readonly NeedState[] = [
    'registered',
    'accepted',
    'dispatched',
    'resolved',
    'reopened',
    'confirmed',
];

export interface Intake {
    organisationId: string;
    name: string;
}

export interface NewNeed {
    organisationId: string;
    category: NeedCategory;
    description: string;
    contact?: string;
}

/** What the asker keeps: only with both can the need be followed. */
export interface TrackingSlip {
    trackingNumber: string;
    secret: string;
}

export type NeedStep = 'register' | 'accept' | 'dispatch' | 'work' | 'resolve' | 'confirm' | 'lapse' | 'reopen';

/** All that an asker is shown: the way of the need, without the names of those who handle it. */
export interface NeedForAsker {
    trackingNumber: string;
    organisationName?: string | null;
    category: NeedCategory;
    state: NeedState;
    description: string;
    registeredAt: string;
    answerDueAt: string;
    answeredAt?: string | null;
    resolveDueAt: string;
    progress: { step: NeedStep; at: string }[];
    answers: { text: string; at: string }[];
    resolution?: { round: number; summary: string; at: string } | null;
    /** Until when silence is waited for. */
    confirmUntil?: string | null;
    /** Until when the resolution may be refused, if it may. */
    reopenUntil?: string | null;
    reopeningsLeft: number;
}

export interface Satisfaction {
    attitude: number;
    efficiency: number;
    effect: number;
}

export type NeedDeadline = 'first-answer' | 'resolution';

/** A need as a line of a handler's list. */
export interface NeedSummary {
    id: string;
    trackingNumber: string;
    organisationId: string;
    branchId?: string | null;
    category: NeedCategory;
    priority: NeedPriority;
    state: NeedState;
    excerpt: string;
    registeredAt: string;
    nextDueAt?: string | null;
    overdue: NeedDeadline[];
}

export interface NeedWork {
    text: string;
    /** Kept from the asker. */
    internal: boolean;
    at: string;
}

export interface Helper {
    memberId: string;
    parts: number;
}

export interface NeedResult {
    round: number;
    branchId: string;
    helpers: Helper[];
    summary: string;
    at: string;
    withinDeadline: boolean;
    satisfaction?: number | null;
    closedAt?: string | null;
}

export interface NeedPassage {
    step: NeedStep;
    by: string;
    at: string;
    note?: string | null;
}

/** All that a handler is shown of a need, but not how to reach the asker. */
export interface Need extends Omit<NeedSummary, 'excerpt'> {
    memberIds: string[];
    channel: string;
    description: string;
    answerDueAt: string;
    resolveDueAt: string;
    /** What may be done next. */
    steps: NeedStep[];
    work: NeedWork[];
    resolutions: NeedResult[];
    history: NeedPassage[];
    version: number;
}

const root = '/api/grievance';
const needAt = (id: string) => `${root}/needs/${encodeURIComponent(id)}`;

export const intakes = () => get<Intake[]>(`${root}/intakes`);
export const registerNeed = (need: NewNeed) => post<TrackingSlip>(`${root}/needs`, need);
export const trackNeed = (slip: TrackingSlip) => post<NeedForAsker>(`${root}/needs/tracking`, slip);
export const confirmNeed = (slip: TrackingSlip, satisfaction?: Satisfaction) =>
    post<NeedForAsker>(`${root}/needs/tracking/confirmation`, { ...slip, satisfaction });
export const reopenNeed = (slip: TrackingSlip, reason: string) =>
    post<NeedForAsker>(`${root}/needs/tracking/reopening`, { ...slip, reason });

export const needsOfOrganisation = (id: string, state?: string, cursor?: string) =>
    get<Page<NeedSummary>>(
        withQuery(`${root}/organisations/${encodeURIComponent(id)}/needs`, { state, limit: 20, cursor }),
    );
export const needsOfBranch = (id: string, state?: string, cursor?: string) =>
    get<Page<NeedSummary>>(
        withQuery(`${root}/branches/${encodeURIComponent(id)}/needs`, { state, limit: 20, cursor }),
    );
export const need = (id: string) => get<Need>(needAt(id));
export const acceptNeed = (id: string, priority: NeedPriority, category: NeedCategory) =>
    post<unknown>(`${needAt(id)}/acceptance`, { priority, category });
export const dispatchNeed = (id: string, branchId: string, memberIds: string[]) =>
    post<unknown>(`${needAt(id)}/dispatch`, { branchId, memberIds });
export const recordWork = (id: string, text: string, internal: boolean) =>
    post<unknown>(`${needAt(id)}/work`, { text, internal });
/** Each showing is kept with account and time. */
export const contactOf = (id: string) => get<{ contact: string }>(`${needAt(id)}/contact`);
export const resolveNeed = (id: string, summary: string, helpers: Helper[]) =>
    post<unknown>(`${needAt(id)}/resolution`, { summary, helpers });
