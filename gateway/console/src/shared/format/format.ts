import { currentLanguage } from '@/i18n';

const ZONE = 'Asia/Shanghai';
/** China keeps one offset all year, so a local time can be read without a table of zones. */
const OFFSET = '+08:00';

const inZone = (options: Intl.DateTimeFormatOptions, instant: string) =>
    new Intl.DateTimeFormat(currentLanguage(), { timeZone: ZONE, ...options }).format(new Date(instant));

export const dateTime = (instant: string) =>
    inZone({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant);
export const date = (instant: string) => inZone({ year: 'numeric', month: 'long', day: 'numeric' }, instant);
export const time = (instant: string) =>
    inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant);

/** A local date and time as an input gives it, for example `2026-11-05T09:00`, as an instant. */
export const instantOf = (local: string) => new Date(`${local}:00${OFFSET}`).toISOString();

/** The other way round, for the value of an input. */
export function localOf(instant: Date): string {
    return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** Today's date in the zone of the platform, as an input for dates takes it. */
export const today = () => localOf(new Date()).slice(0, 10);

export const yearNow = () => Number(localOf(new Date()).slice(0, 4));

/** Points come as hundredths and are shown without needless zeros. */
export const points = (hundredths: number) =>
    new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2 }).format(hundredths / 100);

export const signedPoints = (hundredths: number) =>
    new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(
        hundredths / 100,
    );

/** What a reader typed as points, in hundredths; none if it is not a number with at most two decimals. */
export function hundredthsOf(typed: string): number | undefined {
    const text = typed.trim();
    return /^-?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}

export const kilobytes = (bytes: number) =>
    `${new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1024))} KB`;
