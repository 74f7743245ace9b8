import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage } from '#tests/page';
import { plainMember } from '../../../dev/made-up';

describe('home', () => {
    it('says who one is, what is next, and how many points there are', async () => {
        const page = await openPage('/');
        expect(page.text()).toContain('支部党务干部');
        expect(page.text()).toContain('机关第一党支部');
        expect(page.text()).toContain('会议正在进行，现在签到');
        expect(page.get('.big-number').text()).toBe('42.5');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('offers a plain member no work of officers', async () => {
        const page = await openPage('/', plainMember);
        expect(page.text()).not.toContain('支部工作台');
    });

    it('says so when nothing is next', async () => {
        platform.answers('GET /api/activity/my/meetings', { items: [], next: null });
        const page = await openPage('/');
        expect(page.text()).toContain('近期没有需要您参加的会议');
    });

    it('shows the rest while one service is away', async () => {
        platform.isAway('GET /api/scoring/accounts/member/member-1/balance');
        const page = await openPage('/');
        expect(page.text()).toContain('暂时连不上服务');
        expect(page.text()).toContain('十一月主题党日');
    });
});
