import { get, post } from './client';
import type { ActivityShapes } from './paths';

export type Course = ActivityShapes['CourseView'];
export type Lesson = ActivityShapes['LessonView'];
/** A session of study, and what the server has counted in it so far. */
export type StudySession = ActivityShapes['StudyView'];
/** How far the reader has come with a lesson. */
export type LessonProgress = ActivityShapes['LessonProgress'];

export const courses = (cursor?: string) => get('/api/activity/courses', { query: { limit: 20, cursor } });
export const course = (id: string) => get('/api/activity/courses/{id}', { path: { id } });
export const startStudy = (lessonId: string) => post('/api/activity/lessons/{id}/study', { path: { id: lessonId } });
export const beat = (sessionId: string) => post('/api/activity/study/{sessionId}/beats', { path: { sessionId } });
export const myStudy = () => get('/api/activity/my/study');
