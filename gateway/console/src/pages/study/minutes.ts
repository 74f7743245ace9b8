/** Seconds as minutes with one decimal at most; a reader counts study in minutes. */
export const minutesOf = (seconds: number) => String(Math.round(seconds / 6) / 10);
