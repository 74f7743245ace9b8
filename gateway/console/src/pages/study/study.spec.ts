import { describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, press } from '#tests/page';
import { courses, studySession } from '../../../dev/made-up';

const LESSON = '/study/courses/course-1/lessons/course-1-1';
const BEAT = 'POST /api/activity/study/study-1/beats';
const beats = () => platform.sent.filter(({ method, path }) => `${method} ${path}` === BEAT).length;

describe('my study', () => {
    it('shows the courses and what was studied', async () => {
        const page = await openPage('/study');
        expect(page.text()).toContain('新时代党员教育基础课');
        expect(page.text()).toContain('第二课：党员的义务');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says so when there are no courses', async () => {
        platform.answers('GET /api/activity/courses', { items: [], next: null });
        expect((await openPage('/study')).text()).toContain('还没有课程');
    });

    it('lists the lessons of a course', async () => {
        const page = await openPage('/study/courses/course-1');
        expect(page.text()).toContain('需学满 15 分钟');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says the time of a short lesson in seconds', async () => {
        platform.answers('GET /api/activity/courses/course-1', { ...courses[0], lessons: [{ ...courses[0]?.lessons[0], requiredSeconds: 20 }] });
        expect((await openPage('/study/courses/course-1')).text()).toContain('需学满 20 秒');
    });

    it('shows a refusal to begin a lesson', async () => {
        platform.refuses('POST /api/activity/lessons/course-1-1/study', 409, { title: '这一课已经学完' });
        expect((await openPage(LESSON)).text()).toContain('这一课已经学完');
    });
});

describe('a lesson', () => {
    it('shows the time that the server counted', async () => {
        const page = await openPage(LESSON);
        expect(page.text()).toContain('已学 3 分钟，共需 15 分钟');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('sends beats only while it can be seen', async () => {
        // Opened once before, so that its code is there when time stands still.
        (await openPage(LESSON)).unmount();
        vi.useFakeTimers();
        const page = await openPage(LESSON);
        const before = beats();
        const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        await vi.advanceTimersByTimeAsync(60_000);
        expect(beats()).toBe(before);
        seen.mockReturnValue('visible');
        await vi.advanceTimersByTimeAsync(60_000);
        expect(beats()).toBe(before + 2);
        page.unmount();
        vi.useRealTimers();
    });

    it('says so when it is completed', async () => {
        platform.answers(BEAT, { ...studySession, studiedSeconds: 900, completed: true });
        expect((await openPage(LESSON)).text()).toContain('这一课已学完');
    });

    it('that was opened elsewhere asks where to go on', async () => {
        platform.refuses(BEAT, 409, { title: '已在别处学习' });
        const page = await openPage(LESSON);
        expect(page.text()).toContain('这一课在别处打开了');
        platform.answers(BEAT, studySession);
        platform.answers('POST /api/activity/lessons/course-1-1/study', { ...studySession, sessionId: 'study-2' });
        platform.answers('POST /api/activity/study/study-2/beats', { ...studySession, sessionId: 'study-2' });
        await press(page, '在这里继续');
        expect(platform.lastTo('POST /api/activity/study/study-2/beats')).toBeDefined();
    });
});
