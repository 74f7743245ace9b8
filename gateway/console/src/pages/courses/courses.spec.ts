import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { committeeOfficer, courses } from '../../../dev/made-up';

const COURSES = 'GET /api/activity/courses';
const MAKE = 'POST /api/activity/courses';
const ADD = 'POST /api/activity/courses/course-1/lessons';

describe('courses', () => {
    it('are listed with the organisation that made them', async () => {
        const page = await openPage('/courses', committeeOfficer);
        expect(page.text()).toContain('新时代党员教育基础课');
        expect(page.text()).toContain('局机关党委');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('say how to begin when there are none', async () => {
        platform.answers(COURSES, { items: [] });
        expect((await openPage('/courses', committeeOfficer)).text()).toContain('点“新建课程”开始');
    });

    it('are made for an organisation', async () => {
        const page = await openPage('/courses', committeeOfficer);
        await press(page, '新建课程');
        await send(page);
        expect(page.text()).toContain('请填写课程名称');
        await field(page, '课程名称').setValue('党纪学习');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(MAKE)?.body).toEqual({ title: '党纪学习', organisationId: 'committee-1' });
        expect(page.text()).toContain('添加一课');
    });

    it('keep what was typed when they are refused', async () => {
        platform.refuses(MAKE, 403, { title: '没有权限' });
        const page = await openPage('/courses', committeeOfficer);
        await press(page, '新建课程');
        await field(page, '课程名称').setValue('党纪学习');
        await send(page);
        expect(page.text()).toContain('没有权限');
        expect(field(page, '课程名称').element.value).toBe('党纪学习');
    });
});

describe('a course', () => {
    it('takes a lesson with its minutes and text', async () => {
        const page = await openPage('/courses/course-1', committeeOfficer);
        expect(page.text()).toContain('需学满 15 分钟');
        await press(page, '添加一课');
        await field(page, '学习时间').setValue('0.3');
        await send(page);
        expect(page.text()).toContain('请填写 1 到 240 之间的整数');
        await field(page, '这一课的名称').setValue('第三课');
        await field(page, '学习时间').setValue('20');
        await page.get('textarea').setValue('第一段\n第二段');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(ADD)?.body).toEqual({ title: '第三课', requiredSeconds: 1200, content: '第一段\n第二段' });
        expect(platform.lastTo(ADD)?.headers.get('If-Match')).toBe('"1"');
        expect(page.text()).toContain('已添加：第三课');
    });

    it('that somebody else changed first is read anew, and what was typed stays', async () => {
        platform.refuses(ADD, 412, { title: '内容已被他人更改' });
        const page = await openPage('/courses/course-1', committeeOfficer);
        await press(page, '添加一课');
        await field(page, '这一课的名称').setValue('第三课');
        await page.get('textarea').setValue('内容');
        platform.answers('GET /api/activity/courses/course-1', { ...courses[0], version: 2 });
        await send(page);
        expect(page.text()).toContain('内容已被他人更改');
        platform.answers(ADD, courses[0]);
        await send(page);
        expect(platform.lastTo(ADD)?.headers.get('If-Match')).toBe('"2"');
    });

    it('of an organisation above is shown without a way to change it', async () => {
        platform.refuses('GET /api/membership/organisations/committee-1', 404, { title: '没有找到' });
        const page = await openPage('/courses/course-1');
        expect(page.text()).toContain('这门课程由上级组织开设');
        expect(page.text()).not.toContain('添加一课');
    });
});
