import { get, getFile, post, put } from './client';
import type { ActivityShapes } from './paths';

export type Meeting = ActivityShapes['MeetingView'];
/** A meeting as a line of its branch's list. */
export type BranchMeeting = ActivityShapes['MeetingSummary'];
/** A meeting as a line of the reader's own list. */
export type MyMeeting = ActivityShapes['OwnMeeting'];
export type MeetingAttendance = ActivityShapes['AttendanceView'];
export type Attachment = ActivityShapes['AttachmentView'];
/** An attendance put right after the meeting was closed. */
export type Correction = ActivityShapes['CorrectionView'];
export type NewMeeting = ActivityShapes['PlanRequest'];
export type CheckInCode = ActivityShapes['CheckInCode'];
export type MeetingKind = Meeting['kind'];
export type MeetingState = Meeting['state'];
export type AttendanceStatus = NonNullable<MeetingAttendance['status']>;

export const MEETING_KINDS: readonly MeetingKind[] = [
    'theme-party-day',
    'branch-general-meeting',
    'branch-committee-meeting',
    'party-group-meeting',
    'party-lesson',
    'organisational-life-meeting',
];
export const ATTENDANCE_STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'leave', 'absent', 'exempt'];

/** A meeting as it was read: what is changed, and the version that the reader saw. */
export type ReadMeeting = Pick<Meeting, 'id' | 'version'>;
const of = ({ id, version }: ReadMeeting) => ({ path: { id }, version });

export const planMeeting = (meeting: NewMeeting) => post('/api/activity/meetings', { body: meeting });
export const branchMeetings = (branchId: string, cursor?: string) =>
    get('/api/activity/branches/{id}/meetings', { path: { id: branchId }, query: { limit: 20, cursor } });
export const meeting = (id: string) => get('/api/activity/meetings/{id}', { path: { id } });
export const startMeeting = (meeting: ReadMeeting) => post('/api/activity/meetings/{id}/start', of(meeting));
export const closeMeeting = (meeting: ReadMeeting) => post('/api/activity/meetings/{id}/close', of(meeting));
export const checkInCode = (id: string) => get('/api/activity/meetings/{id}/check-in-code', { path: { id } });
export const checkIn = (id: string, code: string) =>
    post('/api/activity/meetings/{id}/check-ins', { path: { id }, body: { code } });
export const witnessCheckIn = (id: string, memberId: string, reason: string) =>
    post('/api/activity/meetings/{id}/witnessed-check-ins', { path: { id }, body: { memberId, reason } });
export const grantLeave = (meeting: ReadMeeting, memberId: string, reason: string) =>
    post('/api/activity/meetings/{id}/leaves', { ...of(meeting), body: { memberId, reason } });
export const exempt = (meeting: ReadMeeting, memberId: string, reason: string) =>
    post('/api/activity/meetings/{id}/exemptions', { ...of(meeting), body: { memberId, reason } });
export const correctAttendance = (meeting: ReadMeeting, correction: ActivityShapes['CorrectionRequest']) =>
    post('/api/activity/meetings/{id}/corrections', { ...of(meeting), body: correction });
export const fileMinutes = (meeting: ReadMeeting, text: string) =>
    put('/api/activity/meetings/{id}/minutes', { ...of(meeting), body: { text } });
export const attach = (meeting: ReadMeeting, file: File) => {
    const form = new FormData();
    form.append('file', file);
    return post('/api/activity/meetings/{id}/attachments', { ...of(meeting), body: form });
};
export const attachmentFile = (id: string, attachmentId: string) =>
    getFile('/api/activity/meetings/{id}/attachments/{attachmentId}', { path: { id, attachmentId } });
export const myMeetings = (cursor?: string) => get('/api/activity/my/meetings', { query: { limit: 20, cursor } });
