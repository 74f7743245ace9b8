import { get, post, withQuery } from './client';
import type { Page } from './page';

export interface Lesson {
    id: string;
    title: string;
    requiredSeconds: number;
    content: string;
}

export interface Course {
    id: string;
    title: string;
    organisationId: string;
    lessons: Lesson[];
}

/** A session of study, and what the server has counted in it so far. */
export interface StudySession {
    sessionId: string;
    lessonId: string;
    requiredSeconds: number;
    studiedSeconds: number;
    completed: boolean;
}

/** How far the reader has come with a lesson. */
export interface LessonProgress {
    memberId: string;
    lessonId: string;
    studiedSeconds: number;
    completionId?: string | null;
    completedAt?: string | null;
}

const root = '/api/activity';

export const courses = (cursor?: string) => get<Page<Course>>(withQuery(`${root}/courses`, { limit: 20, cursor }));
export const course = (id: string) => get<Course>(`${root}/courses/${encodeURIComponent(id)}`);
export const startStudy = (lessonId: string) =>
    post<StudySession>(`${root}/lessons/${encodeURIComponent(lessonId)}/study`);
export const beat = (sessionId: string) =>
    post<StudySession>(`${root}/study/${encodeURIComponent(sessionId)}/beats`);
export const myStudy = () => get<LessonProgress[]>(`${root}/my/study`);
