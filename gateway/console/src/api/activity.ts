import { get, getFile, post, put, withQuery } from './client';
import type { Page } from './page';

export type MeetingKind =
    | 'branch-general-meeting'
    | 'branch-committee-meeting'
    | 'party-group-meeting'
    | 'party-lesson'
    | 'theme-party-day'
    | 'organisational-life-meeting';
export const MEETING_KINDS: readonly MeetingKind[] = [
    'theme-party-day',
    'branch-general-meeting',
    'branch-committee-meeting',
    'party-group-meeting',
    'party-lesson',
    'organisational-life-meeting',
];

export type MeetingState = 'planned' | 'in-session' | 'closed';
export type AttendanceStatus = 'present' | 'late' | 'leave' | 'absent' | 'exempt';
export const ATTENDANCE_STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'leave', 'absent', 'exempt'];

export interface MeetingSummary {
    id: string;
    branchId: string;
    kind: MeetingKind;
    title: string;
    state: MeetingState;
    plannedStart: string;
    plannedEnd: string;
    startedAt?: string | null;
    closedAt?: string | null;
    place?: string | null;
}

/** A meeting as a line of its branch's list. */
export interface BranchMeeting extends MeetingSummary {
    expected: number;
    /** How many came, once it is closed. */
    attended?: number | null;
    minutesFiled: boolean;
    recordedLate: boolean;
}

export interface MeetingAttendance {
    memberId: string;
    /** None while nothing is known of the member. */
    status?: AttendanceStatus | null;
    method?: string | null;
    at?: string | null;
}

export interface Attachment {
    id: string;
    name: string;
    type: string;
    bytes: number;
}

/** An attendance put right after the meeting was closed. */
export interface Correction {
    memberId: string;
    previousStatus: AttendanceStatus;
    status: AttendanceStatus;
    reason: string;
    at: string;
}

export interface Meeting extends MeetingSummary {
    minutes?: string | null;
    attachments: Attachment[];
    attendances: MeetingAttendance[];
    corrections?: Correction[];
    /** Who entered it from paper, and why so late. */
    recordedLate?: { by: string; at: string; reason: string } | null;
    version: number;
}

/** A meeting as a line of the reader's own list. */
export interface MyMeeting extends MeetingSummary {
    status?: AttendanceStatus | null;
}

export interface NewMeeting {
    branchId: string;
    kind: MeetingKind;
    title: string;
    plannedStart: string;
    plannedEnd: string;
    place?: string;
}

export interface CheckInCode {
    code: string;
    validUntil: string;
}

const root = '/api/activity';
const meetingAt = (id: string) => `${root}/meetings/${encodeURIComponent(id)}`;

export const planMeeting = (meeting: NewMeeting) => post<Meeting>(`${root}/meetings`, meeting);
export const branchMeetings = (branchId: string, cursor?: string) =>
    get<Page<BranchMeeting>>(
        withQuery(`${root}/branches/${encodeURIComponent(branchId)}/meetings`, { limit: 20, cursor }),
    );
export const meeting = (id: string) => get<Meeting>(meetingAt(id));
export const startMeeting = (id: string) => post<unknown>(`${meetingAt(id)}/start`);
export const closeMeeting = (id: string) => post<unknown>(`${meetingAt(id)}/close`);
export const checkInCode = (id: string) => get<CheckInCode>(`${meetingAt(id)}/check-in-code`);
export const checkIn = (id: string, code: string) => post<unknown>(`${meetingAt(id)}/check-ins`, { code });
export const witnessCheckIn = (id: string, memberId: string, reason: string) =>
    post<unknown>(`${meetingAt(id)}/witnessed-check-ins`, { memberId, reason });
export const grantLeave = (id: string, memberId: string, reason: string) =>
    post<unknown>(`${meetingAt(id)}/leaves`, { memberId, reason });
export const exempt = (id: string, memberId: string, reason: string) =>
    post<unknown>(`${meetingAt(id)}/exemptions`, { memberId, reason });
export const correctAttendance = (id: string, memberId: string, status: AttendanceStatus, reason: string) =>
    post<unknown>(`${meetingAt(id)}/corrections`, { memberId, status, reason });
export const fileMinutes = (id: string, text: string) => put<unknown>(`${meetingAt(id)}/minutes`, { text });
export const attach = (id: string, file: File) => {
    const form = new FormData();
    form.append('file', file);
    return post<Attachment>(`${meetingAt(id)}/attachments`, form);
};
export const attachmentFile = (id: string, fileId: string) =>
    getFile(`${meetingAt(id)}/attachments/${encodeURIComponent(fileId)}`);
export const myMeetings = (cursor?: string) =>
    get<Page<MyMeeting>>(withQuery(`${root}/my/meetings`, { limit: 20, cursor }));
