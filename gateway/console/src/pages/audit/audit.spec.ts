import { describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { platform } from '#tests/platform';
import { auditEntries, auditor, verification } from '../../../dev/made-up';

const ENTRIES = 'GET /api/membership/audit-entries';
const VERIFICATION = 'POST /api/membership/audit-entries/verification';
const open = () => openPage('/audit', auditor);

describe('the audit trail', () => {
    it('is shown in words, the newest first', async () => {
        const page = await open();
        expect(page.findAll('tbody tr')).toHaveLength(4);
        expect(page.get('tbody tr').text()).toContain('完整查看号码');
        expect(page.text()).toContain('原因：核对本人入党材料');
        expect(page.text()).toContain('未导入行数：0');
        expect(page.text()).toContain('网络地址：192.0.2.10');
        expect(page.text()).toContain('方式：密码和验证器');
    });

    it('names accounts, members and organisations, and what was taken out', async () => {
        const page = await open();
        const row = page.findAll('tbody tr')[3]?.text();
        expect(row).toContain('林一禾（lin.yihe）');
        expect(row).toContain('第一党支部');
        expect(row).toContain('类别：党员名册');
        expect(row).toContain('组织数：3');
        expect(page.get('tbody tr').text()).toContain('周远山');
        expect(page.get('tbody tr').text()).toContain('组织：机关第一党支部');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('shows ids while membership is away', async () => {
        platform.isAway('GET /api/membership/accounts/account-9');
        platform.isAway('GET /api/membership/organisations/branch-1');
        platform.isAway('POST /api/membership/members/names');
        const page = await open();
        expect(page.findAll('tbody tr')[3]?.text()).toContain('account-9');
        expect(page.findAll('tbody tr')[3]?.text()).toContain('branch-1');
        expect(page.get('tbody tr').text()).toContain('member-2');
    });

    it('is searched by kind, account, subject and time', async () => {
        const page = await open();
        await field(page, '事项').setValue('viewed-in-full');
        await field(page, '操作账号').setValue(' account-1 ');
        await field(page, '对象编号').setValue('member-2');
        await field(page, '开始时间').setValue('2026-11-01T08:00');
        await field(page, '结束时间').setValue('2026-11-01T07:00');
        await send(page);
        expect(page.text()).toContain('结束时间必须晚于开始时间');
        await field(page, '结束时间').setValue('2026-11-02T08:00');
        await send(page);
        const query = platform.lastTo(ENTRIES)?.query;
        expect(query?.get('kind')).toBe('viewed-in-full');
        expect(query?.get('account')).toBe('account-1');
        expect(query?.get('subject')).toBe('member-2');
        expect(query?.get('from')).toBe('2026-11-01T00:00:00.000Z');
        expect(query?.get('to')).toBe('2026-11-02T00:00:00.000Z');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('goes on behind pages on which nothing was found', async () => {
        platform.answersInTurn(ENTRIES, [{ items: [], next: '901' }, { items: [auditEntries[0]] }]);
        const page = await open();
        expect(page.findAll('tbody tr')).toHaveLength(1);
        expect(platform.lastTo(ENTRIES)?.query.get('cursor')).toBe('901');
    });

    it('is verified to its end, piece by piece', async () => {
        platform.answersInTurn(VERIFICATION, [
            { ...verification, checked: 1000, next: 1001 },
            { ...verification, checked: 208 },
        ]);
        const page = await open();
        await press(page, '开始核对');
        expect(page.text()).toContain('已核对 1208 条，没有发现改动');
        expect(page.text()).toContain(verification.reachedHash);
        expect(platform.lastTo(VERIFICATION)?.body).toEqual({ from: 1001 });
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('tells what was changed', async () => {
        platform.answers(VERIFICATION, {
            ...verification,
            intact: false,
            findings: [
                { sequence: 17, wrong: 'changed' },
                { sequence: 18, wrong: 'not-linked' },
            ],
        });
        const page = await open();
        await press(page, '开始核对');
        expect(page.text()).toContain('发现 2 处问题');
        expect(page.text()).toContain('第 17 条被改过');
        expect(page.text()).toContain('第 18 条与前一条接不上');
        expect(await accessibilityProblems()).toEqual([]);
    });
});
