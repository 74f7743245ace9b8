import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, settled } from '#tests/page';
import { platform } from '#tests/platform';
import * as madeUp from '../../../dev/made-up';
import { monthsBack } from './months';

const PLACE = madeUp.organisations[0]?.id ?? '';
const AT = `GET /api/scoring/participation/${PLACE}`;

describe('participation', () => {
    beforeEach(() => {
        sessionStorage.setItem('xianfeng.organisation.any', PLACE);
    });

    it('tells the change in parts with what stands behind them', async () => {
        const page = await openPage('/participation', madeUp.committeeOfficer);
        expect(page.text()).toContain('下降 10.5 个百分点');
        expect(page.text()).toContain('-11.00 个百分点');
        expect(page.text()).toContain('实到 7 / 应到 10');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('shows every month, asks about an unusual one, and says where the data are not enough', async () => {
        const page = await openPage('/participation', madeUp.committeeOfficer);
        expect(page.text()).toContain('这个月有什么特殊情况吗');
        expect(page.text()).toContain('82.5%');
        expect(page.text()).toContain('数据不足');
        expect(page.text()).toContain('12.5');
    });

    it('compares the months that are chosen', async () => {
        const page = await openPage('/participation', madeUp.committeeOfficer);
        const [, , , earlier = ''] = monthsBack(24);
        await field(page, '对比月份').setValue(earlier);
        await settled();
        expect(platform.lastTo(`${AT}/change`)?.query.get('from')).toBe(earlier);
    });

    it('says in the words of the service that there is too little to say', async () => {
        platform.answers(`${AT}/change`, { ...madeUp.attendanceChange, enough: false, sentence: '数据不足：太少了', parts: [] });
        const page = await openPage('/participation', madeUp.committeeOfficer);
        expect(page.text()).toContain('数据不足：太少了');
        expect(page.text()).not.toContain('相加正好等于总变化');
    });
});
