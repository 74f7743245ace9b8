import { ATTENDANCE_STATUSES, type AttendanceStatus, type Meeting, type MeetingAttendance } from '@/api/activity';

export type Shown = AttendanceStatus | 'expected';

/** What may be done about a member's attendance in a state of the meeting. */
export type AttendanceStep = 'leave' | 'exemption' | 'witness' | 'correction';

export const shownStatus = (attendance: MeetingAttendance): Shown => attendance.status ?? 'expected';

export function countByStatus(attendances: readonly MeetingAttendance[]): { status: Shown; count: number }[] {
    const statuses: Shown[] = [...ATTENDANCE_STATUSES, 'expected'];
    return statuses
        .map((status) => ({ status, count: attendances.filter((one) => shownStatus(one) === status).length }))
        .filter(({ count }) => count > 0);
}

export function stepsFor(state: Meeting['state'], status: Shown): AttendanceStep[] {
    if (state === 'closed') {
        return ['correction'];
    }
    if (status !== 'expected' && status !== 'absent') {
        return [];
    }
    return state === 'planned' ? ['leave', 'exemption'] : ['witness', 'leave', 'exemption'];
}
