import { describe, expect, it } from 'vitest';
import { dateTime, instantOf, localOf, points, signedPoints } from './format';

describe('what is shown and typed', () => {
    it('is in the time of Shanghai, wherever the reader sits', () => {
        expect(dateTime('2026-11-05T01:00:00Z')).toContain('2026年11月5日');
        expect(dateTime('2026-11-05T01:00:00Z')).toContain('09:00');
        expect(instantOf('2026-11-05T09:00')).toBe('2026-11-05T01:00:00.000Z');
        expect(localOf(new Date('2026-12-31T16:30:00Z'))).toBe('2027-01-01T00:30');
    });

    it('is in points, not in hundredths', () => {
        expect(points(1250)).toBe('12.5');
        expect(points(100)).toBe('1');
        expect(signedPoints(-50)).toBe('-0.5');
        expect(signedPoints(0)).toBe('0');
    });
});
