// Invented people and facts, for the specs and for `npm run dev:mock`. Nothing of it is in the shipped bundle.
import type { Account, Invitation, InvitationBatch, Session, SignInEvent } from '@/api/accounts';
import type { BranchMeeting, Meeting, MyMeeting } from '@/api/activity';
import type { AuditEntry, Verification } from '@/api/audit';
import type { Adjustment, ClosedForAccount, ClosedPeriod, VerifiedPart } from '@/api/closed-periods';
import type { Intake, Need, NeedForAsker, NeedSummary } from '@/api/grievance';
import type { Finding, Import, RowResult } from '@/api/imports';
import type { Me, Member, Organisation, Term } from '@/api/membership';
import type { FullNumbers, PersonalFile } from '@/api/personal';
import type {
    AttendanceChange,
    Balance,
    ChangedBranch,
    ChangedMember,
    Contest,
    Entry,
    ExampleBook,
    Explanation,
    Figures,
    Proposal,
    RankedBranch,
    Rankings,
    RuleBook,
    Shelf,
    StandingOfBranch,
    WhatIf,
    WhyChanged,
} from '@/api/scoring';
import type { Course, LessonProgress, StudySession } from '@/api/study';

const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const DAY = 24 * 60;

export const names: Record<string, string> = {
    'member-1': '林一禾',
    'member-2': '周远山',
    'member-3': '郑秋实',
    'member-4': '何静波',
};

export const officer: Me = {
    accountId: 'account-1',
    displayName: '林一禾',
    memberId: 'member-1',
    branchId: 'branch-1',
    secondFactor: 'off',
    grants: [
        { role: 'member', organisationId: 'branch-1', organisationName: '机关第一党支部' },
        { role: 'branch-officer', organisationId: 'branch-1', organisationName: '机关第一党支部' },
        { role: 'citizen-handler', organisationId: 'committee-1', organisationName: '局机关党委' },
    ],
};

export const plainMember: Me = {
    accountId: 'account-2',
    displayName: '周远山',
    memberId: 'member-2',
    branchId: 'branch-1',
    secondFactor: 'off',
    grants: [{ role: 'member', organisationId: 'branch-1', organisationName: '机关第一党支部' }],
};

/** Somebody who signs in at an issuer of another make. */
export const outsider: Me = {
    accountId: 'sso-0123456789abcdef0123456789abcdef',
    displayName: 'sso-0123456789abcdef0123456789abcdef',
    secondFactor: 'off',
    grants: [{ role: 'branch-officer', organisationId: 'branch-1', organisationName: '机关第一党支部' }],
};

export const committeeOfficer: Me = {
    accountId: 'account-3',
    displayName: '何静波',
    memberId: 'member-4',
    branchId: 'branch-2',
    secondFactor: 'off',
    grants: [{ role: 'committee-officer', organisationId: 'committee-1', organisationName: '局机关党委' }],
};

const administrator = (kind: 'system' | 'security' | 'audit', displayName: string): Me => ({
    accountId: `account-${kind}`,
    displayName,
    grants: [{ role: `${kind}-administrator` }],
    secondFactor: 'on',
});
export const systemAdministrator = administrator('system', '系统管理员甲');
export const securityAdministrator = administrator('security', '安全管理员乙');
export const auditor = administrator('audit', '审计管理员丙');

export const accounts: Account[] = [
    {
        id: 'account-9',
        login: 'lin.yihe',
        displayName: '林一禾',
        memberId: 'member-1',
        grants: [{ role: 'inspector', organisationId: 'committee-1' }],
        conferred: [
            { role: 'member', organisationId: 'branch-1', because: 'membership' },
            { role: 'branch-officer', organisationId: 'branch-1', because: 'secretary' },
        ],
        secondFactor: 'on',
        blocked: false,
        version: 4,
    },
    { id: 'account-8', login: 'old.clerk', displayName: '何静波', grants: [], conferred: [], secondFactor: 'off', blocked: true, blockedReason: '长期不用', version: 2 },
];

export const sessions: Session[] = [
    { id: 'session-1', agent: 'Chrome · Windows', address: '192.0.2.10', since: at(-90), lastUsed: at(-1), until: at(600), current: true },
    { id: 'session-2', agent: 'Safari · iPhone', address: '198.51.100.7', since: at(-2 * DAY), lastUsed: at(-DAY), until: at(300), current: false },
];

export const signIns: SignInEvent[] = [
    { id: 'event-3', at: at(-90), kind: 'signed-in', how: 'password', agent: 'Chrome · Windows', address: '192.0.2.10' },
    { id: 'event-2', at: at(-95), kind: 'sign-in-refused', how: 'wrong-password', agent: 'Chrome · Windows', address: '192.0.2.10' },
    { id: 'event-1', at: at(-2 * DAY), kind: 'account-locked', agent: 'Firefox · Android', address: '198.51.100.7' },
];

export const invitationBatch: InvitationBatch = {
    organisationId: 'branch-1',
    purpose: 'account',
    expiresAt: at(14 * DAY),
    page: 'http://127.0.0.1:8080/sign-in/invitation',
    slips: [{ memberId: 'member-2', name: '周远山', branchId: 'branch-1', branchName: '机关第一党支部', code: '7K3M-9QX2-4TWB-V6ZC' }],
    skipped: [{ memberId: 'member-1', name: '林一禾', reason: 'has-account' }],
};

export const invitations: Invitation[] = [
    { memberId: 'member-2', name: '周远山', purpose: 'account', issuedAt: at(-DAY), expiresAt: at(13 * DAY), state: 'open' },
    { memberId: 'member-3', name: '郑秋实', purpose: 'account', issuedAt: at(-DAY), expiresAt: at(13 * DAY), state: 'used' },
];

export const organisations: Organisation[] = [
    { id: 'committee-1', name: '局机关党委', kind: 'committee', status: 'active', members: 61, formalMembers: 58, version: 3 },
    { id: 'branch-1', name: '机关第一党支部', kind: 'branch', parentId: 'committee-1', status: 'active', members: 21, formalMembers: 20, version: 3 },
    { id: 'branch-2', name: '离退休党支部', kind: 'branch', parentId: 'committee-1', status: 'active', members: 40, formalMembers: 38, version: 3 },
];

export const newOrganisation: Organisation = {
    id: 'branch-3',
    name: '机关第二党支部',
    kind: 'branch',
    parentId: 'committee-1',
    status: 'active',
    members: 0,
    formalMembers: 0,
    version: 1,
};

export const terms: Term[] = [
    { post: 'secretary', memberId: 'member-1', from: '2024-06-01' },
    { post: 'secretary', memberId: 'member-2', from: '2021-06-01', until: '2024-05-31' },
];

export const members: Member[] = [
    { id: 'member-1', name: '林一禾', branchId: 'branch-1', since: '2019-07-01', standing: 'formal', employment: 'in-service', posts: ['secretary'], version: 2 },
    { id: 'member-2', name: '周远山', branchId: 'branch-1', since: '2019-07-01', standing: 'formal', employment: 'retired', posts: [], version: 2 },
    { id: 'member-3', name: '郑秋实', branchId: 'branch-1', since: '2026-03-01', standing: 'probationary', employment: 'in-service', posts: ['youth-member'], version: 2 },
];

export const personalFile: PersonalFile = {
    memberId: 'member-1',
    sex: 'female',
    ethnicGroup: '汉族',
    birthDate: '1983-04-12',
    education: '大学本科',
    joinedPartyOn: '2008-07-01',
    formalOn: '2009-07-01',
    workUnit: '某某局',
    post: '科长',
    identityNumber: '119***********0014',
    phone: '199****0001',
    version: 1,
};

/** Region 119999 is nobody's. */
export const fullNumbers: FullNumbers = { memberId: 'member-1', identityNumber: '119999198304120014', phone: '19900000001' };

export const auditEntries: AuditEntry[] = [
    {
        sequence: 1208,
        at: at(-12),
        kind: 'viewed-in-full',
        account: 'account-1',
        subject: 'member-2',
        organisationId: 'branch-1',
        details: { reason: '核对本人入党材料' },
        hash: 'Zk3v0m2o3mH5b7QmX1mJ8q6yqk0gq2o5b7QmX1mJ8q0',
    },
    {
        sequence: 1207,
        at: at(-95),
        kind: 'imported',
        account: 'account-3',
        subject: 'import-2',
        organisationId: 'committee-1',
        details: { 'file-name': '名册.xlsx', rows: '618', 'rows-left-out': '0' },
        hash: 'b7QmX1mJ8q6yqk0gq2o5b7QmX1mJ8q0Zk3v0m2o3mH5',
    },
    { sequence: 1206, at: at(-2 * DAY), kind: 'signed-in', account: 'account-3', details: { address: '192.0.2.10', agent: 'Chrome · Windows', how: 'two-steps' }, hash: 'q6yqk0gq2o5b7QmX1mJ8q0Zk3v0m2o3mH5b7QmX1mJ8' },
    {
        sequence: 1205,
        at: at(-3 * DAY),
        kind: 'exported',
        account: 'account-9',
        subject: 'branch-1',
        organisationId: 'branch-1',
        details: { kind: 'members', organisations: '3' },
        hash: 'o2o3mH5b7QmX1mJ8q6yqk0gq2o5b7QmX1mJ8q0Zk3v0',
    },
];

export const verification: Verification = {
    from: 1,
    checked: 1208,
    intact: true,
    findings: [],
    reached: 1208,
    reachedHash: 'Zk3v0m2o3mH5b7QmX1mJ8q6yqk0gq2o5b7QmX1mJ8q0',
};

const themeDay = {
    branchId: 'branch-1',
    kind: 'theme-party-day',
    title: '十一月主题党日：走进农技推广站',
    plannedStart: at(-20),
    plannedEnd: at(70),
    place: '三楼会议室',
} as const;

export const running: Meeting = {
    ...themeDay,
    id: 'meeting-1',
    state: 'in-session',
    startedAt: at(-20),
    attachments: [],
    corrections: [],
    attendances: [
        { memberId: 'member-1', status: 'present', method: 'code', at: at(-18) },
        { memberId: 'member-2' },
        { memberId: 'member-3', status: 'leave' },
        { memberId: 'member-4', status: 'late', method: 'code', at: at(-1) },
    ],
    version: 3,
};

export const planned: Meeting = {
    ...themeDay,
    attachments: [],
    corrections: [],
    version: 1,
    id: 'meeting-2',
    kind: 'party-lesson',
    title: '党课：乡村治理新实践',
    state: 'planned',
    plannedStart: at(3 * DAY),
    plannedEnd: at(3 * DAY + 90),
    attendances: Object.keys(names).map((memberId) => ({ memberId })),
};

export const closed: Meeting = {
    ...running,
    id: 'meeting-3',
    kind: 'branch-general-meeting',
    title: '三季度支部党员大会',
    state: 'closed',
    plannedStart: at(-20 * DAY),
    plannedEnd: at(-20 * DAY + 90),
    startedAt: at(-20 * DAY),
    closedAt: at(-20 * DAY + 85),
    minutes: '一、学习文件。\n二、通过预备党员转正决议。',
    attachments: [{ id: 'file-1', name: '会议记录.pdf', type: 'application/pdf', bytes: 183_000 }],
    attendances: [
        { memberId: 'member-1', status: 'present', at: at(-20 * DAY) },
        { memberId: 'member-2', status: 'absent' },
        { memberId: 'member-3', status: 'present', at: at(-20 * DAY) },
        { memberId: 'member-4', status: 'exempt' },
    ],
    corrections: [
        { memberId: 'member-3', previousStatus: 'absent', status: 'present', reason: '签到设备故障，现场有照片。', at: at(-19 * DAY) },
    ],
};

export const meetings: Meeting[] = [planned, running, closed];

export const branchMeetings: BranchMeeting[] = meetings.map((meeting) => ({
    ...meeting,
    expected: meeting.attendances.length,
    ...(meeting.state === 'closed' ? { attended: 2 } : {}),
    minutesFiled: meeting.minutes !== undefined,
    recordedLate: false,
}));

export const myMeetings: MyMeeting[] = [
    running,
    planned,
    { ...closed, status: 'absent' },
];

export const balance: Balance = {
    ledger: 'member',
    accountId: 'member-1',
    year: 2026,
    confirmedPointsHundredths: 4250,
    provisionalPointsHundredths: 300,
    blocks: [
        {
            block: 'organisational-life',
            title: { zh: '组织生活', en: 'Organisational life' },
            confirmedPointsHundredths: 2650,
            provisionalPointsHundredths: 0,
            capHundredths: 6000,
            ofYear: [],
        },
        {
            block: 'service',
            title: { zh: '服务群众', en: 'Serving the people' },
            confirmedPointsHundredths: 1600,
            provisionalPointsHundredths: 300,
            ofYear: [
                {
                    pointsHundredths: 1000,
                    provisional: false,
                    reason: { code: 'base-of-the-year', text: '本年基础分 10 分。' },
                },
            ],
        },
    ],
    asOf: at(-2),
};

const entry = {
    pageId: 'page-1',
    ruleVersion: 2,
    sourceEventType: 'org.xianfeng.activity.meeting-held.v1',
    branchId: 'branch-1',
    postedAt: at(-20 * DAY),
    provisional: false,
    sourceEventId: 'event-1',
    confirmedPointsHundredths: 0,
    provisionalPointsHundredths: 0,
    hash: '9f2c',
} as const;

export const entries: Entry[] = [
    {
        ...entry,
        id: 'entry-3',
        number: 3,
        kind: 'award',
        ruleId: 'need-resolved',
        ruleTitle: { zh: '办结群众需求', en: 'Resolves a need' },
        subject: { kind: 'need', id: 'need-1' },
        factTime: at(-4 * DAY),
        rawPointsHundredths: 300,
        pointsHundredths: 300,
        provisional: true,
        reason: { code: 'need-resolved', text: '您与另外 1 人办结了一件群众需求，按份额计 3 分，待群众确认后生效。' },
    },
    {
        ...entry,
        id: 'entry-2',
        number: 2,
        kind: 'declined',
        ruleId: 'theme-day-attendance',
        ruleTitle: { zh: '参加主题党日', en: 'Attends the theme Party day' },
        subject: { kind: 'meeting', id: 'meeting-9' },
        factTime: at(-9 * DAY),
        rawPointsHundredths: 100,
        pointsHundredths: 0,
        reason: { code: 'cap-reached', text: '本月主题党日积分已满 2 分，这一次不再计分。' },
    },
    {
        ...entry,
        id: 'entry-1',
        number: 1,
        kind: 'award',
        ruleId: 'meeting-attendance',
        ruleTitle: { zh: '参加三会一课', en: 'Attends the three meetings and one lesson' },
        subject: { kind: 'meeting', id: 'meeting-3' },
        factTime: at(-20 * DAY),
        rawPointsHundredths: 100,
        pointsHundredths: 100,
        reason: { code: 'attendance-present', text: '您出席了这次会议。' },
    },
];

export const contest: Contest = {
    id: 'contest-1',
    memberId: 'member-2',
    branchId: 'branch-1',
    ruleId: 'meeting-attendance',
    ruleTitle: { zh: '参加三会一课', en: 'Attends the three meetings and one lesson' },
    subject: 'meeting:meeting-3',
    entryId: 'entry-9',
    happenedAt: at(-9 * DAY),
    rawPointsHundredths: 0,
    wantedPointsHundredths: 100,
    reason: '当天我在场，签到表第 3 行是我的签名。',
    contestedAt: at(-3 * DAY),
    state: 'open',
    answers: [],
    version: 1,
};

export const decidedContest: Contest = {
    ...contest,
    id: 'contest-2',
    memberId: 'member-1',
    ruleId: 'theme-day-attendance',
    ruleTitle: { zh: '参加主题党日', en: 'Attends the theme Party day' },
    subject: 'meeting:meeting-9',
    state: 'upheld',
    answers: [
        {
            byAccount: 'account-5',
            byCommittee: false,
            upheld: false,
            pointsHundredths: 0,
            reason: '考勤表上没有您的名字。',
            answeredAt: at(-2 * DAY),
        },
        {
            byAccount: 'account-6',
            byCommittee: true,
            upheld: true,
            pointsHundredths: 50,
            reason: '签到表在另一页，应按迟到计。',
            answeredAt: at(-1 * DAY),
        },
    ],
    version: 3,
};

export const explanation: Explanation = {
    subject: 'meeting:meeting-3',
    pointsHundredths: 0,
    decisions: [
        {
            ruleId: 'meeting-attendance',
            ruleTitle: { zh: '参加三会一课', en: 'Attends the three meetings and one lesson' },
            ruleVersion: 2,
            outcome: 'declined',
            pointsHundredths: 0,
            rawPointsHundredths: 0,
            reason: { code: 'attendance-absent', text: '会议记录您缺席，所以不计分。' },
            entryIds: ['entry-1'],
        },
    ],
};

export const memberBalances: Balance[] = Object.keys(names).map((accountId, index) => ({
    ...balance,
    accountId,
    confirmedPointsHundredths: 4250 - index * 325,
    provisionalPointsHundredths: index === 0 ? 300 : 0,
}));

export const ruleBook: RuleBook = {
    id: 'platform-default',
    version: 2,
    title: { zh: '平台默认积分规则（2026年版）', en: 'Default points rules of the platform (2026)' },
    source: '平台默认规则（参照市外办 2024）',
    effectiveFrom: '2026-01-01',
    replacesAbove: false,
    blocks: [
        {
            id: 'organisational-life',
            title: { zh: '组织生活', en: 'Organisational life' },
            ledger: 'member',
            page: 'year',
            caps: [{ of: 'block:organisational-life', window: 'year', mostHundredths: 6000 }],
        },
        { id: 'service', title: { zh: '服务群众', en: 'Serving the people' }, ledger: 'member', page: 'year', caps: [], terms: { baseHundredths: 1000, newcomer: 'by-month', carryOver: { percent: 20, mostHundredths: 3000 }, floorHundredths: 0 } },
    ],
    rules: [
        {
            id: 'meeting-attendance',
            version: 2,
            title: { zh: '参加三会一课', en: 'Attends the three meetings and one lesson' },
            block: 'organisational-life',
            to: 'member',
            eventTypes: ['org.xianfeng.activity.meeting-held.v1'],
            points: 'table',
            pointsHundredths: { late: 50, present: 100 },
            caps: [
                { of: 'rule:meeting-attendance', window: 'year', mostHundredths: 1200 },
                { of: 'block:organisational-life', window: 'year', mostHundredths: 6000 },
            ],
            provisional: false,
        },
        {
            id: 'need-helped',
            version: 2,
            title: { zh: '帮助群众解决需求', en: 'Helps with a need' },
            block: 'service',
            to: 'member',
            eventTypes: ['org.xianfeng.activity.meeting-held.v1'],
            points: 'share',
            pointsHundredths: { '': 600 },
            caps: [],
            provisional: true,
        },
        {
            id: 'article-published',
            version: 2,
            title: { zh: '发表理论文章', en: 'Publishes an article' },
            block: 'service',
            to: 'member',
            eventTypes: [],
            points: 'each',
            pointsHundredths: { '': 300 },
            caps: [],
            provisional: false,
            decided: {
                kind: 'claim',
                source: '积分办法第三条',
                evidence: ['document', 'meeting'],
                review: ['group-leader', 'branch-officer'],
                withinDays: 60,
                waitingDays: 5,
                mostUnits: 2,
                exempt: ['retired'],
            },
        },
        {
            id: 'discipline',
            version: 2,
            title: { zh: '受到处分', en: 'Disciplined' },
            block: 'service',
            to: 'member',
            eventTypes: [],
            points: 'fixed',
            pointsHundredths: { '': 0 },
            caps: [],
            provisional: false,
            decided: {
                kind: 'veto',
                source: '积分办法第九条',
                evidence: ['document'],
                review: ['branch-officer', 'committee-officer'],
                withinDays: 90,
                waitingDays: 7,
                mostUnits: 1,
                exempt: [],
                holdsAtHundredths: 0,
            },
        },
    ],
};

const published = {
    id: 'proposal-1',
    kind: 'claim' as const,
    memberId: 'member-1',
    branchId: 'branch-1',
    ruleId: 'article-published',
    ruleTitle: { zh: '发表理论文章', en: 'Publishes an article' },
    block: 'service',
    source: '积分办法第三条',
    day: '2026-11-10',
    units: 2,
    pointsHundredths: 600,
    evidence: [{ kind: 'document' as const, reference: '《党建研究》2026 年第 11 期' }],
    description: '在刊物上发表文章两篇。',
    byAccount: 'account-1',
    proposedAt: at(-6 * DAY),
    votes: [
        { step: 'first', byAccount: 'account-5', inFavour: true, reason: '核对过刊物。', votedAt: at(-5 * DAY) },
        { step: 'second', byAccount: 'account-6', inFavour: true, reason: '同意。', votedAt: at(-4 * DAY) },
    ],
    objections: [],
} satisfies Partial<Proposal>;

/** A claim of the reader that was approved and is open to objections. */
export const openClaim: Proposal = {
    ...published,
    state: 'open',
    nextPosts: [],
    lastDay: '2026-11-30',
    objections: [{ text: '第二篇是合著。', saidAt: at(-2 * DAY) }],
    version: 4,
};

/** A claim of somebody else that waits for its second review. */
export const waitingClaim: Proposal = {
    ...published,
    id: 'proposal-2',
    memberId: 'member-2',
    state: 'proposed',
    nextStep: 'second',
    nextPosts: ['branch-officer', 'committee-officer'],
    votes: published.votes.slice(0, 1),
    version: 2,
};

/** What is to be taken from the reader, who has not answered. */
export const proposedVeto: Proposal = {
    ...published,
    id: 'proposal-3',
    kind: 'veto',
    ruleId: 'discipline',
    ruleTitle: { zh: '受到处分', en: 'Disciplined' },
    units: 1,
    pointsHundredths: 0,
    holdsAtHundredths: 0,
    state: 'proposed',
    nextStep: 'second',
    nextPosts: ['committee-officer'],
    lastDay: '2026-12-02',
    votes: [{ step: 'first', byAccount: 'account-5', inFavour: true, reason: '见处分决定。', votedAt: at(-3 * DAY) }],
    version: 1,
};

export const courses: Course[] = [
    {
        id: 'course-1',
        title: '新时代党员教育基础课',
        organisationId: 'committee-1',
        version: 1,
        lessons: [
            { id: 'course-1-1', title: '第一课：党章的历史', requiredSeconds: 900, content: '请阅读以下内容。\n……' },
            { id: 'course-1-2', title: '第二课：党员的义务', requiredSeconds: 600, content: '请阅读以下内容。' },
        ],
    },
];

export const myStudy: LessonProgress[] = [
    { memberId: 'member-1', lessonId: 'course-1-1', studiedSeconds: 900, completionId: 'done-1', completedAt: at(-5 * DAY) },
    { memberId: 'member-1', lessonId: 'course-1-2', studiedSeconds: 150 },
];

export const completions: LessonProgress[] = [
    { memberId: 'member-2', lessonId: 'course-1-1', studiedSeconds: 910, completionId: 'done-2', completedAt: at(-3 * DAY) },
];

export const studySession: StudySession = {
    sessionId: 'study-1',
    lessonId: 'course-1-1',
    requiredSeconds: 900,
    studiedSeconds: 180,
    completed: false,
};

export const intakes: Intake[] = [
    { organisationId: 'committee-1', name: '局机关党委' },
    { organisationId: 'committee-2', name: '县农业农村局党委' },
];

export const trackedNeed: NeedForAsker = {
    trackingNumber: '5720-1839-4465',
    organisationId: 'committee-1',
    organisationName: '局机关党委',
    category: 'environment',
    priority: 'ordinary',
    state: 'resolved',
    description: '小区门口的排水沟堵了两周，下雨就积水。',
    registeredAt: at(-6 * DAY),
    answerDueAt: at(-5 * DAY),
    answeredAt: at(-5.5 * DAY),
    resolveDueAt: at(DAY),
    progress: [
        { step: 'register', at: at(-6 * DAY) },
        { step: 'accept', at: at(-5.8 * DAY) },
        { step: 'dispatch', at: at(-5.7 * DAY) },
        { step: 'resolve', at: at(-1 * DAY) },
    ],
    answers: [{ text: '已到现场查看，周四前疏通。', at: at(-5.5 * DAY) }],
    resolution: { round: 1, summary: '排水沟已疏通，并更换了两块井盖。', at: at(-1 * DAY) },
    confirmUntil: at(6 * DAY),
    reopenUntil: at(29 * DAY),
    reopeningsLeft: 2,
    version: 5,
};

export const needLine: NeedSummary = {
    id: 'need-1',
    trackingNumber: '5720-1839-4465',
    organisationId: 'committee-1',
    category: 'environment',
    priority: 'ordinary',
    state: 'registered',
    excerpt: '小区门口的排水沟堵了两周，下雨就积水。',
    registeredAt: at(-2 * DAY),
    nextDueAt: at(5 * DAY),
    answerDueAt: at(5 * DAY),
    resolveDueAt: at(13 * DAY),
    overdue: [],
};

export const need: Need = {
    ...needLine,
    description: needLine.excerpt,
    memberIds: [],
    channel: 'online',
    answerDueAt: at(5 * DAY),
    resolveDueAt: at(13 * DAY),
    steps: ['accept'],
    work: [],
    resolutions: [],
    history: [{ step: 'register', by: 'asker', at: at(-2 * DAY) }],
    version: 1,
};

export const dispatchedNeed: Need = {
    ...need,
    id: 'need-2',
    state: 'dispatched',
    branchId: 'branch-1',
    memberIds: ['member-2', 'member-3'],
    steps: ['dispatch', 'work', 'resolve'],
    work: [{ text: '已联系物业。', internal: true, at: at(-60) }],
    version: 4,
};

export const judged: Import = {
    id: 'import-1',
    kind: 'members',
    organisationId: 'committee-1',
    fileName: '党员信息表.xlsx',
    uploadedAt: at(-3),
    uploadedBy: 'account-3',
    version: 4,
    state: 'judged',
    sheet: '党员信息',
    headerRow: 2,
    columns: [
        { address: 'A', header: '姓名', meaning: 'name' },
        { address: 'B', header: '出生年月', meaning: 'birth-date' },
        { address: 'C', header: '备注' },
    ],
    rows: { all: 618, read: 618, good: 615, bad: 3, warned: 1 },
    findings: { errors: 3, warnings: 1, kept: 4 },
    expected: { newcomers: 612, unchanged: 2, different: 1 },
    contentHash: 'c0ffee',
    fileKeptUntil: at(7 * DAY),
};

export const imported: Import = {
    ...judged,
    id: 'import-2',
    state: 'done',
    run: {
        goodRowsOnly: true,
        startedAt: at(-2),
        startedBy: 'account-3',
        finishedAt: at(-1),
        rowsDone: 618,
        registered: 612,
        unchanged: 2,
        different: 1,
        refused: 3,
        rowsPerSecond: 410,
    },
};

export const findings: Finding[] = [
    { row: 17, address: 'B17', column: '出生年月', severity: 'error', code: 'birth-date-differs', message: '与身份证号中的出生日期不一致。' },
    { row: 40, address: 'A40', column: '姓名', severity: 'error', code: 'name-missing', message: '姓名没有填写。' },
    { row: 52, severity: 'warning', code: 'member-different', message: '名册上已有此人，但党员类别不同；不会改动。' },
];

export const rowResults: RowResult[] = [
    { row: 3, outcome: 'registered', memberId: 'member-1' },
    { row: 4, outcome: 'unchanged', memberId: 'member-2' },
    { row: 52, outcome: 'different', memberId: 'member-3', message: '名册上的党员类别不同，没有改动。' },
];

export const exampleBooks: ExampleBook[] = [
    {
        id: 'municipal-office-2024',
        title: { zh: '机关党员积分办法（例：市外办 2024）', en: 'Points of an office (example: municipal office 2024)' },
        source: '例：市外办 2024 年党员积分办法',
        text: 'title: {zh: 机关党员积分办法, en: Points of an office}\nsource: 例：市外办 2024\neffectiveFrom: 2027-01-01\nrules: []\n',
    },
];

export const shelf: Shelf = {
    organisationId: 'committee-1',
    version: 3,
    earliest: '2026-12-03',
    open: {
        text: 'title: {zh: 局机关积分办法, en: Points of the bureau}\nsource: 局党〔2026〕1号\neffectiveFrom: 2026-12-10\nrules: []\n',
        state: 'draft',
        own: true,
        steps: [{ kind: 'written', own: true, at: '2026-11-20T01:00:00Z' }],
    },
    published: [
        {
            number: 1001,
            effectiveFrom: '2026-07-01',
            state: 'in-force',
            steps: [
                { kind: 'written', own: true, at: '2026-06-01T01:00:00Z' },
                { kind: 'submitted', own: true, at: '2026-06-02T01:00:00Z' },
                { kind: 'published', own: false, at: '2026-06-03T01:00:00Z' },
            ],
        },
    ],
};

const sums = {
    gaining: 4,
    losing: 2,
    unchanged: 12,
    members: { beforeHundredths: 4_000, afterHundredths: 4_250 },
    own: { beforeHundredths: 1_000, afterHundredths: 900 },
};

export const whatIf: WhatIf = {
    id: 'run-1',
    from: '2026-09-01',
    to: '2026-11-30',
    state: 'finished',
    shelfVersion: 3,
    startedAt: '2026-12-01T01:00:00Z',
    seenAt: '2026-12-01T01:00:20Z',
    keptUntil: '2026-12-08T01:00:00Z',
    progress: { eventsExpected: 900, eventsRead: 900, eventsJudged: 310, eventsRejected: 0, accounts: 19, accountsCompared: 19 },
    summary: {
        members: {
            gaining: 4,
            losing: 2,
            unchanged: 12,
            points: { beforeHundredths: 4_000, afterHundredths: 4_250 },
            distribution: [
                { fromHundredths: 0, belowHundredths: 100, before: 5, after: 3 },
                { fromHundredths: 100, belowHundredths: 200, before: 9, after: 8 },
                { fromHundredths: 200, belowHundredths: 300, before: 4, after: 7 },
            ],
        },
        branches: { gaining: 0, losing: 1, unchanged: 0, points: sums.own, distribution: [] },
        kinds: [{ kind: 'branch', size: 'middle', branches: 1, sums }],
        moved: 1,
    },
};

export const changedMembers: ChangedMember[] = [
    { memberId: 'member-2', branchId: 'branch-1', points: { beforeHundredths: 300, afterHundredths: 150 } },
    { memberId: 'member-3', branchId: 'branch-1', points: { beforeHundredths: 250, afterHundredths: 200 } },
];

export const changedBranches: ChangedBranch[] = [{ branchId: 'branch-1', sums }];

export const whyChanged: WhyChanged = {
    ledger: 'member',
    accountId: 'member-2',
    points: { beforeHundredths: 300, afterHundredths: 150 },
    moreFacts: 2,
    facts: [
        {
            subject: 'meeting:meeting-1',
            factTime: '2026-10-10T01:00:00Z',
            branchId: 'branch-1',
            before: {
                rule: { zh: '参加主题党日', en: 'Attends the theme Party day' },
                version: 2,
                pointsHundredths: 100,
                reason: { code: 'attendance-present', text: '按时出席。' },
            },
        },
    ],
};

const totals = {
    meetings: 4,
    attended: 33,
    expected: 40,
    late: 1,
    leave: 5,
    exempt: 4,
    studySeconds: 45_000,
    needsSolved: 3,
    needsAwaiting: 1,
    satisfactionSum: 13,
    ratings: 3,
    activeBranches: 1,
};
export const figures: Figures[] = [
    { organisationId: 'branch-1', month: '2026-10', totals: { ...totals, expected: 9, ratings: 0 } },
    {
        organisationId: 'branch-1',
        month: '2026-11',
        totals,
        attendanceMillionths: 825_000,
        satisfactionHundredths: 433,
        usualMillionths: 930_000,
        question: '2026-11 到会率为 82.5%，而以往通常在 93.0% 左右。这个月有什么特殊情况吗？',
    },
];

export const attendanceChange: AttendanceChange = {
    organisationId: 'branch-1',
    from: '2026-10',
    to: '2026-11',
    enough: true,
    sentence: '到会率由 93.0% 变为 82.5%，下降 10.5 个百分点。',
    millionthsBefore: 930_000,
    millionthsAfter: 825_000,
    parts: [
        {
            cause: 'leave',
            millionths: -110_000,
            sentence: '请假与免于要求（请假由 0 变为 5 人次，免于要求由 4 变为 4 人次）：到会率下降 11.0 个百分点。',
            meetings: [
                { meetingId: 'meeting-3', month: '2026-11', kind: 'theme-party-day', startedAt: '2026-11-05T01:00:00Z', attended: 7, expected: 10 },
            ],
            branches: [],
        },
        {
            cause: 'rate',
            millionths: 5_000,
            sentence: '同类会议中，能到会的人实际到会情况变化（原 37/40，现 33/35）：到会率上升 0.5 个百分点。',
            meetings: [],
            branches: [{ organisationId: 'branch-1', name: '第一党支部', millionths: 5_000 }],
        },
    ],
};

export const closedPeriod: ClosedPeriod = {
    organisationId: 'committee-1',
    period: '2026-10',
    kind: 'month',
    from: '2026-10-01',
    to: '2026-10-31',
    state: 'published',
    closedAt: '2026-11-02T01:00:00Z',
    own: true,
    totals: {
        frozenAt: '2026-11-02T01:00:04Z',
        members: { accounts: 18, entries: 96, confirmedHundredths: 4_250, provisionalHundredths: 300 },
        branches: { accounts: 2, entries: 11, confirmedHundredths: 800, provisionalHundredths: 0 },
        digest: 'd'.repeat(64),
        seal: '5'.repeat(64),
    },
    publication: { publishedAt: '2026-11-03T01:00:00Z', objectionLastDay: '2026-11-10' },
    version: 3,
};

export const adjustment: Adjustment = {
    ledger: 'member',
    accountId: 'member-2',
    branchId: 'branch-1',
    closedPeriod: '2026-10',
    frozen: { confirmedHundredths: 300, provisionalHundredths: 0 },
    now: { confirmedHundredths: 200, provisionalHundredths: 0 },
    difference: { confirmedHundredths: -100, provisionalHundredths: 0 },
    finding: 'adjusted',
    sentence: '冻结之后补记或更正了这一期的事实。',
    entries: [
        {
            id: 'entry-9',
            pageId: 'm:member-2:organisational-life:2026',
            subject: 'meeting:meeting-1',
            openPeriod: '2026-11',
            factTime: '2026-10-10T01:00:00Z',
            postedAt: '2026-11-05T01:00:00Z',
            ruleTitle: { zh: '参加主题党日', en: 'Attends the theme Party day' },
            reason: { code: 'attendance-absent', text: '缺席，不计分。' },
            confirmedPointsHundredths: -100,
            provisionalPointsHundredths: 0,
        },
    ],
    moreEntries: 0,
};

export const verified: VerifiedPart = {
    accountsVerified: 20,
    accounts: 20,
    genuine: true,
    complete: true,
    differing: [adjustment],
};

export const closedForAccount: ClosedForAccount = {
    organisationId: 'committee-1',
    organisationName: '机关党委',
    period: '2026-10',
    from: '2026-10-01',
    to: '2026-10-31',
    closedAt: '2026-11-02T01:00:00Z',
    publishedAt: '2026-11-03T01:00:00Z',
    objectionLastDay: '2026-11-10',
    isFinal: false,
    signed: { confirmedHundredths: 300, provisionalHundredths: 100 },
    adjustment,
};

const comparisonRules = [
    '只与同类型、同规模的党组织比较，按现有党员人数分组：1–6 人、7–20 人、21–50 人、51 人以上。',
    '积分相同名次并列，其后的名次顺延，例如第 1、2、2、4 名。',
];
const fresh = { asOf: '2026-11-22T02:00:00Z', behindSeconds: 1 };

export const rankings: Rankings = {
    organisationId: 'committee-1',
    year: 2026,
    fresh,
    rules: comparisonRules,
    groups: [
        {
            group: 'branch-1-6',
            kind: 'branch',
            fromMembers: 1,
            toMembers: 6,
            name: '党支部（1–6 人）',
            ranked: 2,
            withTooFewFacts: 0,
            enough: false,
            sentence: '同组可比的支部只有 2 个，少于 5 个，不排名。',
        },
        {
            group: 'branch-7-20',
            kind: 'branch',
            fromMembers: 7,
            toMembers: 20,
            name: '党支部（7–20 人）',
            ranked: 6,
            withTooFewFacts: 0,
            enough: true,
            sentence: '参加排名 6 个。',
        },
    ],
};

export const rankedBranches: RankedBranch[] = [
    { organisationId: 'branch-3', name: '第三党支部', pointsHundredths: 5200, rank: 1, aheadOfPercent: 100 },
    { organisationId: 'branch-1', name: '第一党支部', pointsHundredths: 4000, rank: 2, aheadOfPercent: 80 },
    { organisationId: 'branch-2', name: '第二党支部', pointsHundredths: 900 },
];

export const standing: StandingOfBranch = {
    branchId: 'branch-1',
    year: 2026,
    fresh,
    within: 'committee-1',
    withinName: '机关党委',
    groupName: '党支部（7–20 人）',
    pointsHundredths: 4000,
    rank: 2,
    of: 6,
    aheadOfPercent: 80,
    toNextHigherHundredths: 1200,
    sentence: '同组 6 个支部中排第 2 名。',
    rules: comparisonRules,
};
