import type { MeetingKind } from '@/api/activity';
import type { TextKey } from '@/i18n';
import type { FieldErrors } from '@/shared/form/form';
import { localOf } from '@/shared/format/format';

/** A meeting as it is typed in: times are local ones of the input. */
export interface Plan {
    kind: MeetingKind;
    title: string;
    plannedStart: string;
    plannedEnd: string;
    place: string;
}

const DAY_MS = 86_400_000;

/** Tomorrow from nine to half past ten: most plans then need only a title. */
export function suggestedPlan(now = new Date()): Plan {
    const tomorrow = localOf(new Date(now.getTime() + DAY_MS)).slice(0, 10);
    return {
        kind: 'theme-party-day',
        title: '',
        plannedStart: `${tomorrow}T09:00`,
        plannedEnd: `${tomorrow}T10:30`,
        place: '',
    };
}

export function checkPlan(plan: Plan, t: (key: TextKey, values?: Record<string, string>) => string): FieldErrors<Plan> {
    const errors: FieldErrors<Plan> = {};
    if (plan.title.trim() === '') {
        errors.title = t('shared.form.required', { field: t('planMeeting.name') });
    }
    if (plan.plannedStart === '') {
        errors.plannedStart = t('shared.form.required', { field: t('planMeeting.start') });
    }
    if (plan.plannedEnd === '') {
        errors.plannedEnd = t('shared.form.required', { field: t('planMeeting.end') });
    } else if (plan.plannedEnd <= plan.plannedStart) {
        errors.plannedEnd = t('planMeeting.endFirst');
    }
    return errors;
}
