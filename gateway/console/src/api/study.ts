import { get, post } from './client';
import type { ActivityShapes } from './paths';

export type Course = ActivityShapes['CourseView'];
export type Lesson = ActivityShapes['LessonView'];
/** A session of study, and what the server has counted in it so far. */
export type StudySession = ActivityShapes['StudyView'];
/** How far the reader has come with a lesson. */
export type LessonProgress = ActivityShapes['LessonProgress'];

export const courses = (cursor?: string, limit = 20) => get('/api/activity/courses', { query: { limit, cursor } });
export const course = (id: string) => get('/api/activity/courses/{id}', { path: { id } });
export const startStudy = (lessonId: string) => post('/api/activity/lessons/{id}/study', { path: { id: lessonId } });
export const beat = (sessionId: string) => post('/api/activity/study/{sessionId}/beats', { path: { sessionId } });
export const createCourse = (course: ActivityShapes['NewCourse']) => post('/api/activity/courses', { body: course });
export const addLesson = ({ id, version }: Course, lesson: ActivityShapes['NewLesson']) =>
    post('/api/activity/courses/{id}/lessons', { path: { id }, version, body: lesson });
export const completions = (branchId: string, cursor?: string) =>
    get('/api/activity/branches/{id}/completions', { path: { id: branchId }, query: { limit: 50, cursor } });
export const revokeCompletion = ({ memberId, completionId = '' }: LessonProgress, reason: string) =>
    post('/api/activity/members/{memberId}/completions/{completionId}/revocation', {
        path: { memberId, completionId },
        body: { reason },
    });
export const myStudy = () => get('/api/activity/my/study');
