import { get, post, withQuery } from './client';
import type { Page } from './page';

export interface Lesson {
    id: string;
    title: string;
    requiredSeconds: number;
    content?: string | null;
}

export interface Course {
    id: string;
    title: string;
    organisationId: string;
    lessons?: Lesson[];
}

export interface StudySession {
    sessionId: string;
    requiredSeconds: number;
    studiedSeconds: number;
}

export interface StudyProgress {
    studiedSeconds: number;
    completed: boolean;
}

/** What the reader has studied of one lesson. */
export interface MyStudy {
    lessonId: string;
    lessonTitle?: string | null;
    courseId?: string | null;
    studiedSeconds: number;
    requiredSeconds: number;
    completed: boolean;
    completedAt?: string | null;
    revoked?: boolean | null;
}

const root = '/api/activity';

export const courses = (cursor?: string) => get<Page<Course>>(withQuery(`${root}/courses`, { limit: 20, cursor }));
export const course = (id: string) => get<Course>(`${root}/courses/${encodeURIComponent(id)}`);
export const startStudy = (lessonId: string) =>
    post<StudySession>(`${root}/lessons/${encodeURIComponent(lessonId)}/study`);
export const beat = (sessionId: string) =>
    post<StudyProgress>(`${root}/study/${encodeURIComponent(sessionId)}/beats`);
export const myStudy = (cursor?: string) =>
    get<Page<MyStudy>>(withQuery(`${root}/my/study`, { limit: 50, cursor }));
