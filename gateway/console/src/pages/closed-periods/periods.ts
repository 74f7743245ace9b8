import type { PeriodKind } from '@/api/closed-periods';
import { today } from '@/shared/format/format';

export const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year'];

const MONTHS = { month: 1, quarter: 3, year: 12 };
const SHOWN = { month: 24, quarter: 8, year: 3 };

/** The periods of a kind that are over, the latest first, as the service writes them. */
export function periodsOver(kind: PeriodKind): string[] {
    const [year = 0, month = 1] = today().split('-').map(Number);
    const perYear = 12 / MONTHS[kind];
    const current = year * perYear + Math.floor((month - 1) / MONTHS[kind]);
    return Array.from({ length: SHOWN[kind] }, (_, back) => {
        const number = current - 1 - back;
        return name(kind, Math.floor(number / perYear), (number % perYear) + 1);
    });
}

function name(kind: PeriodKind, year: number, number: number): string {
    switch (kind) {
        case 'month':
            return `${String(year)}-${String(number).padStart(2, '0')}`;
        case 'quarter':
            return `${String(year)}Q${String(number)}`;
        case 'year':
            return String(year);
    }
}
