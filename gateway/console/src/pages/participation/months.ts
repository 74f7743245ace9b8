import { currentLanguage } from '@/i18n';
import { today } from '@/shared/format/format';

/** The months up to this one, the latest first, as the service writes them. */
export function monthsBack(count: number): string[] {
    const [year = 0, month = 0] = today().split('-').map(Number);
    return Array.from({ length: count }, (_, back) => {
        const months = year * 12 + month - 1 - back;
        return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
    });
}

/** Millionths as a percentage. */
export const percent = (millionths: number) =>
    new Intl.NumberFormat(currentLanguage(), { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        millionths / 1_000_000,
    );

/** Millionths as points of percentage, with their sign. */
export const signedPercent = (millionths: number) =>
    new Intl.NumberFormat(currentLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(
        millionths / 10_000,
    );

/** Study time in hours. */
export const hours = (seconds: number) =>
    new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 }).format(seconds / 3_600);
