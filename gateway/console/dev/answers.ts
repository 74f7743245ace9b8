import * as madeUp from './made-up.ts';

const page = <T>(items: T[]) => ({ items });
const meetingOf = (id: string) => madeUp.meetings.find((meeting) => meeting.id === id) ?? madeUp.running;

/** What the made-up platform answers: method and path, and the groups of the path for the answer. */
export const ANSWERS: readonly [RegExp, (groups: string[]) => unknown][] = [
    [/^GET \/api\/membership\/me$/, () => madeUp.officer],
    [/^GET \/api\/membership\/organisations$/, () => page(madeUp.organisations)],
    [/^(?:GET|PATCH) \/api\/membership\/organisations\/([^/]+)$/, ([id]) => madeUp.organisations.find((one) => one.id === id) ?? madeUp.organisations[1]],
    [/^POST \/api\/membership\/organisations$/, () => madeUp.newOrganisation],
    [/^(?:GET|PUT) \/api\/membership\/organisations\/[^/]+\/posts(?:\/[^/]+)?$/, () => ({ ...page(madeUp.terms), version: 2 })],
    [/^GET \/api\/membership\/members$/, () => page(madeUp.members)],
    [/^POST \/api\/membership\/members$/, () => madeUp.members[2]],
    [/^(?:GET|POST) \/api\/membership\/members\/(member-[^/]+)(?:\/transfers|\/departure)?$/, ([id]) => madeUp.members.find((one) => one.id === id) ?? madeUp.members[0]],
    [/^GET \/api\/membership\/members\/([^/]+)\/personal-file$/, ([id]) => ({ ...madeUp.personalFile, memberId: id })],
    [/^POST \/api\/membership\/members\/([^/]+)\/personal-file\/full-views$/, ([id]) => ({ ...madeUp.fullNumbers, memberId: id })],
    [/^POST \/api\/membership\/members\/by-number$/, () => page([madeUp.members[1]])],
    [/^GET \/api\/membership\/audit-entries$/, () => page(madeUp.auditEntries)],
    [/^POST \/api\/membership\/audit-entries\/verification$/, () => madeUp.verification],
    [/^GET \/api\/membership\/organisations\/[^/]+\/members$/, () => page(madeUp.members)],
    [/^GET \/api\/membership\/imports$/, () => page([madeUp.judged, madeUp.imported])],
    [/^POST \/api\/membership\/imports$/, () => madeUp.judged],
    [/^GET \/api\/membership\/imports\/[^/]+\/findings$/, () => page(madeUp.findings)],
    [/^GET \/api\/membership\/imports\/[^/]+\/results$/, () => page(madeUp.rowResults)],
    [/^GET \/api\/membership\/imports\/([^/]+)$/, ([id]) => (id === 'import-2' ? madeUp.imported : madeUp.judged)],
    [/^POST \/api\/membership\/imports\/[^/]+\/.+$/, () => madeUp.imported],
    [/^PUT \/api\/membership\/me\/password$/, () => ({})],
    [/^POST \/api\/membership\/me\/second-factor$/, () => ({ secret: 'JBSW Y3DP EHPK 3PXP', uri: 'otpauth://totp/made-up', qr: { size: 21, path: 'M0 0h1v1h-1z' } })],
    [/^PUT \/api\/membership\/me\/second-factor$/, () => ({ recoveryCodes: ['AAAA-BBBB-1', 'AAAA-BBBB-2'] })],
    [/^POST \/api\/membership\/me\/second-factor\/.+$/, () => ({ recoveryCodes: ['AAAA-BBBB-3'] })],
    [/^DELETE \/api\/membership\/accounts\/[^/]+\/second-factor$/, () => ({ ...madeUp.accounts[0], secondFactor: 'off' })],
    [/^GET \/api\/membership\/accounts$/, () => page(madeUp.accounts)],
    [/^POST \/api\/membership\/accounts$/, () => madeUp.accounts[0]],
    [/^(?:GET|DELETE) \/api\/membership\/(?:me|accounts\/[^/]+)\/sessions(?:\/[^/]+)?$/, () => page(madeUp.sessions)],
    [/^GET \/api\/membership\/me\/sign-ins$/, () => page(madeUp.signIns)],
    [/^POST \/api\/membership\/accounts\/[^/]+\/password-reset$/, () => ({ ...madeUp.invitationBatch, skipped: [] })],
    [/^[A-Z]+ \/api\/membership\/accounts\/([^/]+)(?:\/grants(?:\/[^/]+\/[^/]+)?|\/block)?$/, ([id]) => madeUp.accounts.find((one) => one.id === id) ?? madeUp.accounts[0]],
    [/^POST \/api\/membership\/organisations\/[^/]+\/invitations$/, () => madeUp.invitationBatch],
    [/^(?:GET|DELETE) \/api\/membership\/organisations\/[^/]+\/invitations(?:\/[^/]+)?$/, () => page(madeUp.invitations)],
    [/^POST \/api\/membership\/members\/names$/, () => ({ names: madeUp.names })],
    [/^GET \/api\/activity\/branches\/[^/]+\/meetings$/, () => page(madeUp.branchMeetings)],
    [/^GET \/api\/activity\/my\/meetings$/, () => page(madeUp.myMeetings)],
    [/^POST \/api\/activity\/meetings$/, () => madeUp.planned],
    [/^GET \/api\/activity\/meetings\/([^/]+)$/, ([id = '']) => meetingOf(id)],
    [
        /^GET \/api\/activity\/meetings\/[^/]+\/check-in-code$/,
        () => ({ code: '7K3M-9QX2-4TWB', validUntil: new Date(Date.now() + 22_000).toISOString() }),
    ],
    [/^(?:POST|PUT) \/api\/activity\/meetings\/([^/]+)\/.+$/, ([id = '']) => meetingOf(id)],
    [/^GET \/api\/activity\/courses$/, () => page(madeUp.courses)],
    [/^POST \/api\/activity\/courses(?:\/[^/]+\/lessons)?$/, () => madeUp.courses[0]],
    [/^GET \/api\/activity\/branches\/[^/]+\/completions$/, () => page(madeUp.completions)],
    [/^POST \/api\/activity\/members\/[^/]+\/completions\/[^/]+\/revocation$/, () => ({})],
    [/^GET \/api\/activity\/courses\/[^/]+$/, () => madeUp.courses[0]],
    [/^GET \/api\/activity\/my\/study$/, () => madeUp.myStudy],
    [/^POST \/api\/activity\/lessons\/[^/]+\/study$/, () => ({ ...madeUp.studySession, studiedSeconds: 150 })],
    [/^POST \/api\/activity\/study\/[^/]+\/beats$/, () => madeUp.studySession],
    [/^GET \/api\/grievance\/intakes$/, () => madeUp.intakes],
    [/^POST \/api\/grievance\/needs$/, () => ({ trackingNumber: '5720-1839-4465', secret: '7K3M-9QX2-4TWB-V6ZC-H8RN-1DPJ-52' })],
    [/^POST \/api\/grievance\/needs\/tracking$/, () => madeUp.trackedNeed],
    [/^POST \/api\/grievance\/needs\/tracking\/confirmation$/, () => ({ ...madeUp.trackedNeed, state: 'confirmed' })],
    [/^POST \/api\/grievance\/needs\/tracking\/reopening$/, () => ({ ...madeUp.trackedNeed, state: 'reopened', reopenUntil: undefined })],
    [/^GET \/api\/grievance\/(?:organisations|branches)\/[^/]+\/needs$/, () => page([madeUp.needLine, { ...madeUp.needLine, id: 'need-2', state: 'dispatched', overdue: ['resolution'] }])],
    [/^GET \/api\/grievance\/needs\/([^/]+)$/, ([id]) => (id === 'need-2' ? madeUp.dispatchedNeed : madeUp.need)],
    [/^GET \/api\/grievance\/needs\/[^/]+\/contact$/, () => ({ contact: '137****0000' })],
    [/^POST \/api\/grievance\/needs\/[^/]+\/.+$/, () => madeUp.dispatchedNeed],
    [/^GET \/api\/scoring\/accounts\/[^/]+\/[^/]+\/balance$/, () => madeUp.balance],
    [/^GET \/api\/scoring\/accounts\/[^/]+\/[^/]+\/entries$/, () => page(madeUp.entries)],
    [/^GET \/api\/scoring\/accounts\/[^/]+\/[^/]+\/explanation$/, () => madeUp.explanation],
    [/^GET \/api\/scoring\/accounts\/[^/]+\/[^/]+\/closed-periods$/, () => page([madeUp.closedForAccount])],
    [/^GET \/api\/scoring\/closed-periods\/[^/]+$/, () => page([madeUp.closedPeriod])],
    [/^(?:GET|POST) \/api\/scoring\/closed-periods\/[^/]+(?:\/[^/]+(?:\/publication)?)?$/, () => madeUp.closedPeriod],
    [/^GET \/api\/scoring\/closed-periods\/[^/]+\/[^/]+\/verification$/, () => madeUp.verified],
    [/^GET \/api\/scoring\/branches\/[^/]+\/balances$/, () => page(madeUp.memberBalances)],
    [/^GET \/api\/scoring\/rule-books\/[^/]+$/, () => madeUp.shelf],
    [/^POST \/api\/scoring\/rule-books\/[^/]+\/check$/, () => ({ findings: [{ line: 2, sentence: '缺少 source' }] })],
    [/^(?:PUT|POST|DELETE) \/api\/scoring\/rule-books\/[^/]+\/draft/, () => madeUp.shelf],
    [/^GET \/api\/scoring\/rule-books\/[^/]+\/what-ifs$/, () => page([madeUp.whatIf])],
    [/^POST \/api\/scoring\/rule-books\/[^/]+\/what-ifs$/, () => ({ id: 'run-1' })],
    [/^(?:GET|POST) \/api\/scoring\/rule-books\/[^/]+\/what-ifs\/[^/]+(?:\/cancellation)?$/, () => madeUp.whatIf],
    [/^GET \/api\/scoring\/rule-books\/[^/]+\/what-ifs\/[^/]+\/members$/, () => page(madeUp.changedMembers)],
    [/^GET \/api\/scoring\/rule-books\/[^/]+\/what-ifs\/[^/]+\/branches$/, () => page(madeUp.changedBranches)],
    [/^GET \/api\/scoring\/rule-books\/[^/]+\/what-ifs\/[^/]+\/accounts\/[^/]+\/[^/]+$/, () => madeUp.whyChanged],
    [/^GET \/api\/scoring\/example-books$/, () => page(madeUp.exampleBooks)],
    [/^GET \/api\/scoring\/participation\/[^/]+$/, () => ({ organisationId: 'committee-1', months: madeUp.figures })],
    [/^GET \/api\/scoring\/participation\/[^/]+\/below$/, () => page([{ name: '第一党支部', kind: 'branch', figures: madeUp.figures[1] }])],
    [/^GET \/api\/scoring\/participation\/[^/]+\/change$/, () => madeUp.attendanceChange],
    [/^GET \/api\/scoring\/rules$/, () => ({ on: '2026-11-22', books: [madeUp.ruleBook] })],
    [/^GET \/api\/[a-z]+\/openapi$/, () => ({ openapi: '3.1.0', info: { title: 'Made up', version: '1' }, paths: { '/api/scoring/rules': { get: { summary: 'Rules in force', responses: { 200: { description: 'The rules' } } } } } })],
];

/** The answer to a request, or nothing when there is none. */
export function answerTo(method: string, path: string): { body: unknown } | undefined {
    for (const [pattern, answer] of ANSWERS) {
        const found = pattern.exec(`${method} ${path}`);
        if (found) {
            return { body: answer(found.slice(1)) };
        }
    }
    return undefined;
}
