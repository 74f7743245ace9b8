import { get, post, put, remove } from './client';
import type { ScoringShapes } from './paths';

/** A title in both languages, as the rule book gives it. */
export type Title = ScoringShapes['Title'];
export type Balance = ScoringShapes['Balance'];
export type Entry = ScoringShapes['StatementEntry'];
/** The points of one block of rules. */
export type Block = ScoringShapes['OfBlock'];
export type EntryKind = Entry['kind'];
/** Why an account got, or did not get, points for one thing. */
export type Explanation = ScoringShapes['Explanation'];
export type Decision = ScoringShapes['Decision'];
export type Outcome = Decision['outcome'];
export type LedgerKind = Balance['ledger'];
/** The most in a window, of one rule (`rule:<id>`) or of a whole block (`block:<id>`). */
export type Cap = ScoringShapes['CapInForce'];
export type BlockOfRules = ScoringShapes['BlockOfRules'];
export type Rule = ScoringShapes['RuleInForce'];
export type RuleBook = ScoringShapes['Book'];

const account = (ledger: LedgerKind, id: string) => ({ ledger, id });

export const balance = (ledger: LedgerKind, id: string, year: number) =>
    get('/api/scoring/accounts/{ledger}/{id}/balance', { path: account(ledger, id), query: { year } });
export const entries = (ledger: LedgerKind, id: string, year: number, cursor?: string) =>
    get('/api/scoring/accounts/{ledger}/{id}/entries', { path: account(ledger, id), query: { year, limit: 20, cursor } });
export const explanation = (ledger: LedgerKind, id: string, subject: string) =>
    get('/api/scoring/accounts/{ledger}/{id}/explanation', { path: account(ledger, id), query: { subject } });
export const branchBalances = (branchId: string, cursor?: string) =>
    get('/api/scoring/branches/{id}/balances', { path: { id: branchId }, query: { limit: 50, cursor } });

/** What a member contested, and what was answered. */
export type Contest = ScoringShapes['ContestView'];
export const contestEntry = (memberId: string, entry: Entry, wantedPointsHundredths: number, reason: string) =>
    post('/api/scoring/accounts/member/{id}/contests', {
        path: { id: memberId },
        body: { pageId: entry.pageId, entryId: entry.id, wantedPointsHundredths, reason },
    });
export const contestsOf = (memberId: string, cursor?: string) =>
    get('/api/scoring/accounts/member/{id}/contests', { path: { id: memberId }, query: { limit: 50, cursor } });
export const waitingContests = (organisationId: string, cursor?: string) =>
    get('/api/scoring/organisations/{organisationId}/contests', { path: { organisationId }, query: { limit: 20, cursor } });
export const answerContest = (contest: Contest, body: { upheld: boolean; pointsHundredths?: number | undefined; reason: string }) =>
    post('/api/scoring/contests/{id}/answers', { path: { id: contest.id }, version: contest.version, body });
export const rulesInForce = () => get('/api/scoring/rules');
/** What holds for one organisation. */
export const rulesOf = (organisationId: string) => get('/api/scoring/rules', { query: { organisationId } });

/** A claim, a deduction or a veto, and what people said to it. */
export type Proposal = ScoringShapes['ProposalView'];
export type ProposalKind = Proposal['kind'];
export type NamedEvidence = ScoringShapes['EvidenceWish'];
type ProposalWish = ScoringShapes['ProposalWish'];
type ProposalVote = ScoringShapes['ProposalVote'];
export const propose = (memberId: string, body: ProposalWish) =>
    post('/api/scoring/accounts/member/{id}/proposals', { path: { id: memberId }, body });
export const proposalsOf = (memberId: string, cursor?: string) =>
    get('/api/scoring/accounts/member/{id}/proposals', { path: { id: memberId }, query: { limit: 20, cursor } });
export const evidenceOf = (memberId: string, month: string) =>
    get('/api/scoring/accounts/member/{id}/evidence', { path: { id: memberId }, query: { month, limit: 200 } });
export const waitingProposals = (organisationId: string, cursor?: string) =>
    get('/api/scoring/organisations/{organisationId}/proposals', { path: { organisationId }, query: { limit: 20, cursor } });
export const openProposals = (branchId: string, cursor?: string) =>
    get('/api/scoring/branches/{id}/proposals', { path: { id: branchId }, query: { limit: 20, cursor } });
export const voteOn = (proposal: Proposal, body: ProposalVote) =>
    post('/api/scoring/proposals/{id}/votes', { path: { id: proposal.id }, version: proposal.version, body });
export const objectTo = (id: string, text: string) =>
    post('/api/scoring/proposals/{id}/objections', { path: { id }, body: { text } });
export const replyTo = (id: string, text: string) =>
    post('/api/scoring/proposals/{id}/reply', { path: { id }, body: { text } });

/** The rule books of one organisation: what is open, and what was published. */
export type Shelf = ScoringShapes['ShelfView'];
export type OpenBook = ScoringShapes['OpenView'];
export type BookStep = ScoringShapes['StepView'];
/** Something that is wrong with the text of a book. */
export type BookFinding = ScoringShapes['FindingView'];

const shelfOf = (organisationId: string) => ({ path: { organisationId } });
const seen = (shelf: Shelf) => ({ ...shelfOf(shelf.organisationId), version: shelf.version });

/** Published schemes to begin a book with. */
export type ExampleBook = ScoringShapes['ExampleBook'];
export const exampleBooks = () => get('/api/scoring/example-books');

export const shelf = (organisationId: string) => get('/api/scoring/rule-books/{organisationId}', shelfOf(organisationId));
export const publishedBook = (organisationId: string, number: number) =>
    get('/api/scoring/rule-books/{organisationId}/published/{number}', { path: { organisationId, number } });
export const checkBook = (organisationId: string, text: string) =>
    post('/api/scoring/rule-books/{organisationId}/check', { ...shelfOf(organisationId), body: { text } });
export const writeDraft = (shelf: Shelf, text: string) =>
    put('/api/scoring/rule-books/{organisationId}/draft', { ...seen(shelf), body: { text } });
export const discardDraft = (shelf: Shelf) => remove('/api/scoring/rule-books/{organisationId}/draft', seen(shelf));
export const submitDraft = (shelf: Shelf) =>
    post('/api/scoring/rule-books/{organisationId}/draft/submission', seen(shelf));
export const returnDraft = (shelf: Shelf, reason: string) =>
    post('/api/scoring/rule-books/{organisationId}/draft/return', { ...seen(shelf), body: { reason } });
export const publishDraft = (shelf: Shelf) =>
    post('/api/scoring/rule-books/{organisationId}/draft/publication', seen(shelf));

/** A draft tried on a past period. */
export type WhatIf = ScoringShapes['WhatIfView'];
export type EffectSummary = ScoringShapes['EffectSummary'];
export type LikeBranches = ScoringShapes['LikeBranches'];
export type PointsBar = ScoringShapes['PointsBar'];
export type ChangedMember = ScoringShapes['ChangedMember'];
export type ChangedBranch = ScoringShapes['ChangedBranch'];
export type ChangedFact = ScoringShapes['ChangedFact'];
export type WhyChanged = ScoringShapes['WhyChanged'];
export type Direction = 'gains' | 'losses';

const tried = (organisationId: string, id: string) => ({ path: { organisationId, id } });

export const startWhatIf = (organisationId: string, period: { from: string; to: string }) =>
    post('/api/scoring/rule-books/{organisationId}/what-ifs', { ...shelfOf(organisationId), body: period });
export const whatIfs = (organisationId: string, cursor?: string) =>
    get('/api/scoring/rule-books/{organisationId}/what-ifs', { ...shelfOf(organisationId), query: { cursor } });
export const whatIf = (organisationId: string, id: string) =>
    get('/api/scoring/rule-books/{organisationId}/what-ifs/{id}', tried(organisationId, id));
export const cancelWhatIf = (organisationId: string, id: string) =>
    post('/api/scoring/rule-books/{organisationId}/what-ifs/{id}/cancellation', tried(organisationId, id));
export const changedMembers = (organisationId: string, id: string, change: Direction, cursor?: string) =>
    get('/api/scoring/rule-books/{organisationId}/what-ifs/{id}/members', {
        ...tried(organisationId, id),
        query: { change, cursor },
    });
export const changedBranches = (organisationId: string, id: string, change: Direction, cursor?: string) =>
    get('/api/scoring/rule-books/{organisationId}/what-ifs/{id}/branches', {
        ...tried(organisationId, id),
        query: { change, cursor },
    });
export const whyChanged = (organisationId: string, id: string, ledger: LedgerKind, accountId: string) =>
    get('/api/scoring/rule-books/{organisationId}/what-ifs/{id}/accounts/{ledger}/{accountId}', {
        path: { organisationId, id, ledger, accountId },
    });

/** The figures of an organisation in a month. */
export type Figures = ScoringShapes['Figures'];
/** Why attendance changed between two months. */
export type AttendanceChange = ScoringShapes['ChangeOfAttendance'];
export type PartOfChange = ScoringShapes['PartOfChange'];

export const participation = (organisationId: string, from: string, to: string) =>
    get('/api/scoring/participation/{organisationId}', { ...shelfOf(organisationId), query: { from, to } });
export const participationBelow = (organisationId: string, month: string, cursor?: string) =>
    get('/api/scoring/participation/{organisationId}/below', { ...shelfOf(organisationId), query: { month, limit: 20, cursor } });
export const attendanceChange = (organisationId: string, from: string, to: string) =>
    get('/api/scoring/participation/{organisationId}/change', { ...shelfOf(organisationId), query: { from, to } });

/** Branches among their like: the groups below an organisation, and one of them. */
export type Rankings = ScoringShapes['Rankings'];
export type RankedBranch = ScoringShapes['RankedBranch'];
export type StandingOfBranch = ScoringShapes['StandingOfBranch'];

export const rankings = (organisationId: string) => get('/api/scoring/rankings/{organisationId}', shelfOf(organisationId));
export const rankedBranches = (organisationId: string, group: string, cursor?: string) =>
    get('/api/scoring/rankings/{organisationId}/groups/{group}', { path: { organisationId, group }, query: { limit: 20, cursor } });
export const standingOfBranch = (branchId: string) => get('/api/scoring/standings/{branchId}', { path: { branchId } });
