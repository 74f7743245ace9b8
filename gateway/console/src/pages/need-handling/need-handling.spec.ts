import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';

const NEED = 'POST /api/grievance/needs';

describe('the needs of an organisation', () => {
    it('are listed with their deadlines', async () => {
        const page = await openPage('/need-handling');
        expect(page.text()).toContain('小区门口的排水沟堵了两周');
        expect(page.text()).toContain('已超期');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('are listed by state', async () => {
        const page = await openPage('/need-handling');
        await page.findAll('select')[2]?.setValue('accepted');
        await settled();
        expect(platform.sent.at(-1)?.query.get('state')).toBe('accepted');
    });

    it('say so when there are none', async () => {
        platform.answers('GET /api/grievance/organisations/branch-1/needs', { items: [], next: null });
        expect((await openPage('/need-handling')).text()).toContain('没有符合条件的需求');
    });

    it('show a refusal', async () => {
        platform.refuses('GET /api/grievance/needs/need-1', 404, { title: '没有找到' });
        expect((await openPage('/need-handling/need-1')).text()).toContain('没有找到');
    });
});

describe('a need', () => {
    it('that is new is accepted with its priority, and offers no later step', async () => {
        const page = await openPage('/need-handling/need-1');
        expect(page.findAll('form')).toHaveLength(1);
        await field(page, '缓急').setValue('urgent');
        await send(page);
        expect(platform.lastTo(`${NEED}/need-1/acceptance`)?.body).toEqual({ priority: 'urgent', category: 'environment' });
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('shows how to reach the asker only on request', async () => {
        const page = await openPage('/need-handling/need-1');
        expect(platform.lastTo('GET /api/grievance/needs/need-1/contact')).toBeUndefined();
        await press(page, '查看（会留下记录）');
        expect(page.text()).toContain('137****0000');
    });

    it('is given to a branch and members of it', async () => {
        const page = await openPage('/need-handling/need-2');
        expect(await accessibilityProblems()).toEqual([]);
        await page.get('section[aria-labelledby=dispatch] input[type=checkbox]').setValue(true);
        await send(page, 'section[aria-labelledby=dispatch] form');
        expect(platform.lastTo(`${NEED}/need-2/dispatch`)?.body).toEqual({ branchId: 'branch-1', memberIds: ['member-1'] });
    });

    it('has work recorded, and refuses none', async () => {
        const page = await openPage('/need-handling/need-2');
        await send(page, 'section[aria-labelledby=work] form');
        expect(page.text()).toContain('请写明做了什么');
        await field(page, '做了什么').setValue('已到现场查看。');
        await send(page, 'section[aria-labelledby=work] form');
        expect(platform.lastTo(`${NEED}/need-2/work`)?.body).toEqual({ text: '已到现场查看。', internal: false });
    });

    it('is resolved with helpers and their parts, and keeps the text after a refusal', async () => {
        platform.refuses(`${NEED}/need-2/resolution`, 409, { title: '需求已被修改', detail: '请刷新后再提交。' });
        const page = await openPage('/need-handling/need-2');
        await field(page, '办理结果').setValue('已疏通。');
        await page.findAll('.helper select')[1]?.setValue('2');
        await send(page, 'section[aria-labelledby=resolve] form');
        expect(platform.lastTo(`${NEED}/need-2/resolution`)?.body).toEqual({
            summary: '已疏通。',
            helpers: [
                { memberId: 'member-2', parts: 1 },
                { memberId: 'member-3', parts: 2 },
            ],
        });
        expect(page.text()).toContain('请刷新后再提交。');
        expect(field(page, '办理结果').element.value).toBe('已疏通。');
    });
});
