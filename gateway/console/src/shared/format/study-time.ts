import { i18n } from '@/i18n';

const MINUTE = 60;

/** Study time in the unit that a reader counts it in: seconds below a minute, else minutes with one decimal at most. */
export function studyTime(seconds: number): string {
    return seconds < MINUTE
        ? i18n.global.t('shared.time.seconds', { seconds: String(seconds) })
        : i18n.global.t('shared.time.minutes', { minutes: String(Math.round(seconds / 6) / 10) });
}
