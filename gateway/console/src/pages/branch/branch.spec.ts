import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, press, settled } from '#tests/page';
import { officer, organisations } from '../../../dev/made-up';

const REVOCATION = 'POST /api/activity/members/member-2/completions/done-2/revocation';

describe('the branch workbench', () => {
    it('begins with the own branch, its meetings and the points of its members by name', async () => {
        const page = await openPage('/branch');
        expect(platform.lastTo('GET /api/activity/branches/branch-1/meetings')).toBeDefined();
        expect(page.text()).toContain('三季度支部党员大会');
        expect(page.text()).toContain('周远山');
        expect(page.text()).not.toContain('member-2');
        expect(page.text()).toContain('安排会议');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('does not ask which branch when there is only one', async () => {
        platform.answers('GET /api/membership/organisations', { items: [organisations[1]], next: null });
        const page = await openPage('/branch');
        expect(page.find('select').exists()).toBe(false);
        expect(page.text()).toContain('机关第一党支部');
    });

    it('shows an inspector everything, and nothing to change', async () => {
        const inspector = { ...officer, grants: [{ role: 'inspector' as const, organisationId: 'committee-1' }] };
        const page = await openPage('/branch', inspector);
        expect(page.text()).toContain('三季度支部党员大会');
        expect(page.text()).not.toContain('安排会议');
    });

    it('says what to do first in a branch without meetings', async () => {
        platform.answers('GET /api/activity/branches/branch-1/meetings', { items: [], next: null });
        expect((await openPage('/branch')).text()).toContain('还没有会议');
    });

    it('lists who completed which lesson, and takes one back only with a reason', async () => {
        const page = await openPage('/branch');
        expect(page.text()).toContain('第一课：党章的历史');
        await press(page, '撤销完成');
        const dialog = () => document.querySelector<HTMLElement>('.el-dialog');
        expect(dialog()?.textContent).toContain('周远山');
        expect(await accessibilityProblems()).toEqual([]);
        const form = dialog()?.querySelector('form');
        form?.dispatchEvent(new Event('submit', { cancelable: true }));
        await settled();
        expect(platform.lastTo(REVOCATION)).toBeUndefined();
        expect(dialog()?.textContent).toContain('请填写撤销理由');
        const reason = dialog()?.querySelector('textarea');
        if (reason) {
            reason.value = '由他人代学，本人已说明。';
            reason.dispatchEvent(new Event('input'));
        }
        form?.dispatchEvent(new Event('submit', { cancelable: true }));
        await settled();
        expect(platform.lastTo(REVOCATION)?.body).toEqual({ reason: '由他人代学，本人已说明。' });
    });

    it('lets an inspector take no completion back, and knows lessons by id when courses are away', async () => {
        platform.isAway('GET /api/activity/courses');
        const inspector = { ...officer, grants: [{ role: 'inspector' as const, organisationId: 'committee-1' }] };
        const page = await openPage('/branch', inspector);
        expect(page.text()).toContain('course-1-1');
        expect(page.text()).not.toContain('撤销完成');
    });

    it('shows the ids while the names cannot be had, and everything else', async () => {
        platform.isAway('POST /api/membership/members/names');
        expect((await openPage('/branch')).text()).toContain('member-2');
    });

    it('shows a refusal of the points beside the meetings', async () => {
        platform.refuses('GET /api/scoring/branches/branch-1/balances', 403, { title: '没有权限' });
        const page = await openPage('/branch');
        expect(page.text()).toContain('没有权限');
        expect(page.text()).toContain('三季度支部党员大会');
    });
});
