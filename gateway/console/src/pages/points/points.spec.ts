import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, settled } from '#tests/page';
import { entries } from '../../../dev/made-up';

const BALANCE = 'GET /api/scoring/accounts/member/member-1/balance';
const ENTRIES = 'GET /api/scoring/accounts/member/member-1/entries';

describe('my points', () => {
    it('shows the balance by block with caps and the part that waits for confirmation', async () => {
        const page = await openPage('/points');
        expect(page.get('.big-number').text()).toBe('42.5');
        expect(page.text()).toContain('另有 3 分待确认');
        expect(page.text()).toContain('26.5 分（上限 60 分）');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says what the year began with, and what the records gave on top of it', async () => {
        const page = await openPage('/points');
        expect(page.text()).toContain('本年基础分 10 分。');
        expect(page.text()).toMatch(/本年基础分 10 分。\s*\+10 分/);
        expect(page.text()).toMatch(/各项记录得分\s*\+6 分/);
    });

    it('gives every entry its reason, also the one without points', async () => {
        const page = await openPage('/points');
        expect(page.text()).toContain('您出席了这次会议。');
        expect(page.text()).toContain('本月主题党日积分已满 2 分');
        expect(page.text()).toContain('不计分');
    });

    it('explains why a meeting gave nothing', async () => {
        const page = await openPage('/points');
        await field(page, '选择一次会议').setValue('meeting:meeting-3');
        await settled();
        expect(platform.lastTo('GET /api/scoring/accounts/member/member-1/explanation')?.query.get('subject')).toBe(
            'meeting:meeting-3',
        );
        expect(page.text()).toContain('会议记录您缺席，所以不计分。');
    });

    it('says in the words of the service that nothing is known', async () => {
        platform.answers('GET /api/scoring/accounts/member/member-1/explanation', {
            subject: 'meeting:meeting-3',
            pointsHundredths: 0,
            decisions: [],
            reason: { code: 'no-fact-known', text: '没有收到这次会议的记录。' },
        });
        const page = await openPage('/points');
        await field(page, '选择一次会议').setValue('meeting:meeting-3');
        await settled();
        expect(page.text()).toContain('没有收到这次会议的记录。');
    });

    it('explains a single entry when asked why', async () => {
        const page = await openPage('/points');
        await press(page, '为什么');
        expect(platform.lastTo('GET /api/scoring/accounts/member/member-1/explanation')?.query.get('subject')).toBe(
            'need:need-1',
        );
    });

    it('calls a deduction a deduction, and offers no contest of what people decided', async () => {
        const decided = { ...entries[0], subject: { kind: 'proposal', id: 'p-1' }, kind: 'award' };
        platform.answers(ENTRIES, {
            items: [
                { ...decided, id: 'e-1', pointsHundredths: -200 },
                { ...decided, id: 'e-2', pointsHundredths: 0 },
            ],
            next: null,
        });
        const page = await openPage('/points');
        const [deduction, veto] = page.findAll('tbody tr').map((row) => row.text());
        expect(deduction).toContain('扣分');
        expect(deduction).not.toContain('得分');
        expect(veto).toContain('决定');
        expect(page.findAll('button').map((button) => button.text())).not.toContain('申诉');
    });

    it('says so when there is nothing yet', async () => {
        platform.answers(ENTRIES, { items: [], next: null });
        const page = await openPage('/points');
        expect(page.text()).toContain('这一年还没有明细');
    });

    it('shows the refusal of the service and tries again', async () => {
        platform.refuses(BALANCE, 503, { title: '积分服务正在恢复', detail: '请一分钟后再试。' });
        const page = await openPage('/points');
        expect(page.text()).toContain('积分服务正在恢复');
        expect(page.text()).toContain('请一分钟后再试。');
        platform.answers(BALANCE, { confirmedPointsHundredths: 100, provisionalPointsHundredths: 0, blocks: [], asOf: '2026-11-01T00:00:00Z' });
        await press(page, '重试');
        expect(page.get('.big-number').text()).toBe('1');
    });

    it('goes on with the next page of the statement', async () => {
        platform.answersInTurn(ENTRIES, [
            { items: entries.slice(0, 1), next: 'entry-3' },
            { items: entries.slice(1), next: null },
        ]);
        const page = await openPage('/points');
        await press(page, '加载更多');
        expect(platform.lastTo(ENTRIES)?.query.get('cursor')).toBe('entry-3');
        expect(page.findAll('tbody tr')).toHaveLength(3);
        expect(page.text()).not.toContain('加载更多');
    });

    it('are shown of a branch too, without asking for meetings of one’s own', async () => {
        await openPage('/points/branch/branch-1');
        expect(platform.lastTo('GET /api/scoring/accounts/branch/branch-1/balance')).toBeDefined();
        expect(platform.lastTo('GET /api/activity/my/meetings')).toBeUndefined();
    });

    it('ask which branch is meant where none is named, and look for no points of a member there', async () => {
        const page = await openPage('/points/branch');
        expect(page.text()).toContain('没有指明是哪个支部');
        expect(platform.sent.filter((one) => one.path.startsWith('/api/scoring/accounts/'))).toEqual([]);
    });
});
