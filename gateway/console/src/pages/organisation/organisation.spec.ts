import { describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { platform } from '#tests/platform';
import { committeeOfficer, officer, organisations } from '../../../dev/made-up';

const BRANCH = '/organisations/branch-1';
const CHANGE = 'PATCH /api/membership/organisations/branch-1';
const branch = organisations[1];

describe('an organisation', () => {
    it('shows where it stands, its members and its posts', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        expect(page.get('h1').text()).toBe('机关第一党支部');
        expect(page.text()).toContain('21 人，其中正式党员 20 人');
        expect(page.text()).toContain('周远山');
        expect(page.text()).toContain('书记');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('offers nothing to change to those who may not', async () => {
        expect((await openPage(BRANCH, officer)).findAll('button').map((button) => button.text())).not.toContain('修改');
    });

    it('is exported by those who lead or inspect it, and says when it may not be', async () => {
        const request = 'GET /api/membership/organisations/branch-1/members/workbook';
        platform.refuses(request, 422, { title: '范围过大' });
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '导出党员名册');
        expect(platform.lastTo(request)).toBeDefined();
        expect(page.text()).toContain('范围过大');
    });

    it('sends only what was changed, and says that it was', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '修改');
        expect(await accessibilityProblems()).toEqual([]);
        await field(page, '名称').setValue('机关一支部');
        await send(page);
        expect(platform.lastTo(CHANGE)?.body).toEqual({ name: '机关一支部' });
        expect(page.text()).toContain('已修改');
    });

    it('shows what somebody else changed meanwhile, and keeps what was typed', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '修改');
        await field(page, '名称').setValue('机关一支部');
        platform.refuses(CHANGE, 412, { type: '/problems/changed-since', title: '内容已被他人更改' });
        platform.answers('GET /api/membership/organisations/branch-1', { ...branch, name: '机关党支部' });
        await send(page);
        expect(page.text()).toContain('内容已被他人更改');
        expect(page.get('del').text()).toBe('机关第一党支部');
        expect(page.get('ins').text()).toBe('机关党支部');
        expect(field(page, '名称').element.value).toBe('机关一支部');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('is dissolved only after a second question', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '修改');
        await press(page, '撤销');
        expect(platform.lastTo(CHANGE)).toBeUndefined();
        await press(page, '确认撤销');
        expect(platform.lastTo(CHANGE)?.body).toEqual({ status: 'dissolved' });
    });

    it('takes a new organisation below it', async () => {
        const page = await openPage('/organisations/committee-1', committeeOfficer);
        await press(page, '新设下级组织');
        await send(page);
        expect(page.text()).toContain('请填写名称');
        await field(page, '类别').setValue('branch');
        await field(page, '名称').setValue('机关第二党支部');
        await send(page);
        expect(platform.lastTo('POST /api/membership/organisations')?.body).toEqual({
            name: '机关第二党支部',
            kind: 'branch',
            parentId: 'committee-1',
        });
        expect(page.text()).toContain('已设立：机关第二党支部');
    });

    it('that is a committee is looked through for a name', async () => {
        const page = await openPage('/organisations/committee-1', committeeOfficer);
        await field(page, '姓名').setValue('林');
        await send(page);
        expect(platform.lastTo('GET /api/membership/members')?.query.get('organisationId')).toBe('committee-1');
        expect(page.text()).toContain('林一禾');
    });

    it('takes a new member', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '登记党员');
        await field(page, '姓名').setValue('郑秋实');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo('POST /api/membership/members')?.body).toEqual({
            name: '郑秋实',
            branchId: 'branch-1',
            standing: 'formal',
            employment: 'in-service',
        });
    });

    it('appoints to a post', async () => {
        const page = await openPage(BRANCH, committeeOfficer);
        await press(page, '任命');
        await field(page, '职务').setValue('youth-member');
        await field(page, '任职人').setValue('member-3');
        await field(page, '起').setValue('2026-12-01');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo('PUT /api/membership/organisations/branch-1/posts/youth-member')?.body).toEqual({
            memberId: 'member-3',
            from: '2026-12-01',
        });
    });
});
