import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, openPage } from '#tests/page';
import { platform } from '#tests/platform';
import * as madeUp from '../../../dev/made-up';

const PLACE = madeUp.organisations[0]?.id ?? '';

describe('rankings', () => {
    beforeEach(() => {
        sessionStorage.setItem('xianfeng.organisation.any', PLACE);
    });

    it('shows the branches of a group with the rules, and why another group has no ranks', async () => {
        const page = await openPage('/rankings', madeUp.committeeOfficer);
        expect(page.text()).toContain('积分相同名次并列');
        expect(page.text()).toContain('第三党支部');
        expect(page.text()).toContain('100%');
        expect(page.text()).toMatch(/第三党支部.*100%.*第二党支部.*不列名次9–/s);
        expect(page.text()).toContain('同组可比的支部只有 2 个');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says that nothing can be compared yet', async () => {
        platform.answers(`GET /api/scoring/rankings/${PLACE}`, { ...madeUp.rankings, groups: [] });
        const page = await openPage('/rankings', madeUp.committeeOfficer);
        expect(page.text()).toContain('还没有可比较的支部');
    });

    it('tells a branch where it stands, in the words of the service', async () => {
        const page = await openPage('/branch', madeUp.officer);
        expect(page.text()).toContain('在“机关党委”范围内，党支部（7–20 人）：');
        expect(page.text()).toContain('同组 6 个支部中排第 2 名');
        expect(page.text()).toContain('距前一位还差 12 分');
    });
});
