import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { platform } from '#tests/platform';
import * as madeUp from '../../../dev/made-up';
import { periodsOver } from './periods';

const COMMITTEE = madeUp.committeeOfficer;
const ORGANISATION = madeUp.organisations[0]?.id ?? '';
const AT = `/api/scoring/closed-periods/${ORGANISATION}`;
const frozen = { ...madeUp.closedPeriod, organisationId: ORGANISATION, state: 'frozen', publication: undefined, version: 2 };

async function look() {
    const page = await openPage('/closed-periods', COMMITTEE);
    await press(page, '查看');
    return page;
}

describe('closing periods', () => {
    beforeEach(() => {
        sessionStorage.setItem('xianfeng.organisation.any', ORGANISATION);
        platform.answers(`GET ${AT}`, { items: [{ ...madeUp.closedPeriod, organisationId: ORGANISATION }] });
        platform.answers(`GET ${AT}/2026-10`, { ...madeUp.closedPeriod, organisationId: ORGANISATION });
    });

    it('shows the closed periods with their state and the last day for objections', async () => {
        const page = await openPage('/closed-periods', COMMITTEE);
        expect(page.text()).toContain('2026-10');
        expect(page.text()).toContain('公示中');
        expect(page.text()).toContain('42.5');
        expect(page.text()).toContain('2026-11-10');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('closes a period only after asking once more, and shows how it is frozen', async () => {
        const [lastMonth = ''] = periodsOver('month');
        platform.answers(`GET ${AT}/${lastMonth}`, {
            ...frozen,
            period: lastMonth,
            state: 'freezing',
            totals: undefined,
            progress: { accounts: 12 },
            version: 1,
        });
        const page = await openPage('/closed-periods', COMMITTEE);
        await press(page, '结账');
        expect(page.text()).toContain('不能撤销');
        expect(platform.lastTo(`POST ${AT}`)).toBeUndefined();
        await press(page, `确认结账 ${lastMonth}`);
        expect(platform.lastTo(`POST ${AT}`)?.body).toEqual({ period: lastMonth });
        expect(page.text()).toContain('已汇总 12 个账户');
    });

    it('shows in the words of the service why a period cannot be closed', async () => {
        platform.refuses(`POST ${AT}`, 409, { title: '请先结前面的账期', detail: '请先结 2026-09，再结这一期。' });
        const page = await openPage('/closed-periods', COMMITTEE);
        await press(page, '结账');
        await press(page, `确认结账 ${periodsOver('month')[0] ?? ''}`);
        expect(page.text()).toContain('请先结 2026-09');
    });

    it('publishes what was seen, for a number of days', async () => {
        platform.answers(`GET ${AT}/2026-10`, frozen);
        const page = await look();
        await field(page, '异议期').setValue('0');
        await send(page);
        expect(page.text()).toContain('1 到 90');
        await field(page, '异议期').setValue('10');
        await send(page);
        expect(platform.lastTo(`POST ${AT}/2026-10/publication`)?.body).toEqual({ objectionDays: 10 });
        expect(platform.lastTo(`POST ${AT}/2026-10/publication`)?.headers.get('If-Match')).toBe('"2"');
    });

    it('shows the signed totals and offers no second publication', async () => {
        const page = await look();
        expect(page.text()).toContain('d'.repeat(64));
        expect(page.text()).toContain('异议截止（含当日）');
        expect(page.find('form').exists()).toBe(false);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('verifies part by part to the end and names every adjustment with its entries', async () => {
        platform.answersInTurn(`GET ${AT}/2026-10/verification`, [
            { accountsVerified: 10, accounts: 20, genuine: true, differing: [], next: 'b1' },
            madeUp.verified,
        ]);
        const page = await look();
        await press(page, '核验');
        await settled();
        expect(platform.lastTo(`GET ${AT}/2026-10/verification`)?.query.get('cursor')).toBe('b1');
        expect(page.text()).toContain('有 1 个账户在冻结之后补记或更正');
        expect(page.text()).toContain('记入 2026-11，调整 2026-10');
        expect(page.text()).toContain('周远山');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says so when nothing has changed, and when something was', async () => {
        platform.answersInTurn(`GET ${AT}/2026-10/verification`, [
            { ...madeUp.verified, differing: [] },
            { ...madeUp.verified, differing: [{ ...madeUp.adjustment, finding: 'forged', entries: [] }], complete: false },
        ]);
        const page = await look();
        await press(page, '核验');
        expect(page.text()).toContain('没有变化');
        await press(page, '核验');
        expect(page.text()).toContain('1 个账户与签名');
        expect(page.text()).toContain('不完全一致');
        expect(page.text()).not.toContain('没有变化');
    });

    it('lets an inspector look and verify, and offers nothing else', async () => {
        const inspector = { ...COMMITTEE, grants: COMMITTEE.grants.map((grant) => ({ ...grant, role: 'inspector' as const })) };
        platform.answers(`GET ${AT}/2026-10`, frozen);
        const page = await openPage('/closed-periods', inspector);
        await press(page, '查看');
        expect(page.findAll('button').map((button) => button.text())).not.toContain('结账');
        expect(page.find('form').exists()).toBe(false);
        expect(page.text()).toContain('核验');
    });

    it('tells a member the signed total, who closed it, until when to object, and what came after', async () => {
        const page = await openPage('/points');
        expect(page.text()).toContain('机关党委 于 2026年11月2日 结账');
        expect(page.text()).toContain('请在 2026年11月10日 前');
        expect(page.text()).toContain('另有 1 分待确认');
        expect(page.text()).toContain('记入 2026-11，调整 2026-10');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('knows the periods that are over, the latest first', () => {
        expect(periodsOver('month')).toHaveLength(24);
        expect(periodsOver('quarter')[0]).toMatch(/^\d{4}Q[1-4]$/);
        expect(periodsOver('year')[0]).toBe(String(new Date().getFullYear() - 1));
    });
});
