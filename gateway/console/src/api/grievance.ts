import { get, post } from './client';
import type { GrievanceShapes } from './paths';

export type Intake = GrievanceShapes['Intake'];
export type NewNeed = GrievanceShapes['NewNeed'];
/** What the asker keeps: only with both can the need be followed. */
export type TrackingSlip = GrievanceShapes['Receipt'];
/** All that an asker is shown: the way of the need, without the names of those who handle it. */
export type NeedForAsker = GrievanceShapes['NeedForAsker'];
export type Satisfaction = GrievanceShapes['Satisfaction'];
/** A need as a line of a handler's list. */
export type NeedSummary = GrievanceShapes['NeedSummary'];
/** All that a handler is shown of a need, but not how to reach the asker. */
export type Need = GrievanceShapes['NeedForHandler'];
export type Helper = GrievanceShapes['Share'];
export type NeedCategory = Need['category'];
export type NeedPriority = Need['priority'];
export type NeedState = Need['state'];
export type NeedStep = Need['steps'][number];

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
export const NEED_PRIORITIES: readonly NeedPriority[] = ['emergency', 'urgent', 'ordinary', 'hard'];
export const NEED_STATES: readonly NeedState[] = [
    'registered',
    'accepted',
    'dispatched',
    'resolved',
    'reopened',
    'confirmed',
];

/** A need as it was read: what is changed, and the version that the reader saw. */
export type ReadNeed = Pick<Need, 'id' | 'version'>;
const of = ({ id, version }: ReadNeed) => ({ path: { id }, version });

export const intakes = () => get('/api/grievance/intakes');
export const registerNeed = (need: NewNeed) => post('/api/grievance/needs', { body: need });
export const trackNeed = (slip: TrackingSlip) => post('/api/grievance/needs/tracking', { body: slip });
export const confirmNeed = (slip: TrackingSlip, { version }: NeedForAsker, satisfaction?: Satisfaction) =>
    post('/api/grievance/needs/tracking/confirmation', { version, body: { ...slip, satisfaction } });
export const reopenNeed = (slip: TrackingSlip, { version }: NeedForAsker, reason: string) =>
    post('/api/grievance/needs/tracking/reopening', { version, body: { ...slip, reason } });

export const needsOfOrganisation = (id: string, state?: NeedState, cursor?: string) =>
    get('/api/grievance/organisations/{id}/needs', { path: { id }, query: { state, limit: 20, cursor } });
export const needsOfBranch = (id: string, state?: NeedState, cursor?: string) =>
    get('/api/grievance/branches/{id}/needs', { path: { id }, query: { state, limit: 20, cursor } });
export const need = (id: string) => get('/api/grievance/needs/{id}', { path: { id } });
export const acceptNeed = (need: ReadNeed, priority: NeedPriority, category: NeedCategory) =>
    post('/api/grievance/needs/{id}/acceptance', { ...of(need), body: { priority, category } });
export const dispatchNeed = (need: ReadNeed, branchId: string, memberIds: string[]) =>
    post('/api/grievance/needs/{id}/dispatch', { ...of(need), body: { branchId, memberIds } });
export const recordWork = (need: ReadNeed, text: string, internal: boolean) =>
    post('/api/grievance/needs/{id}/work', { ...of(need), body: { text, internal } });
/** Each showing is kept with account and time. */
export const contactOf = (id: string) => get('/api/grievance/needs/{id}/contact', { path: { id } });
export const resolveNeed = (need: ReadNeed, summary: string, helpers: Helper[]) =>
    post('/api/grievance/needs/{id}/resolution', { ...of(need), body: { summary, helpers } });
