import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { settled } from '#tests/page';
import { nameOf } from './names';

const NAMES = 'POST /api/membership/members/names';

describe('names of members', () => {
    it('are asked for together, and once', async () => {
        expect([nameOf('member-1'), nameOf('member-2')]).toEqual(['member-1', 'member-2']);
        await settled();
        expect([nameOf('member-1'), nameOf('member-2')]).toEqual(['林一禾', '周远山']);
        expect(platform.sent).toHaveLength(1);
        expect(platform.lastTo(NAMES)?.body).toEqual({ ids: ['member-1', 'member-2'] });
    });

    it('fall back to the id while membership is away', async () => {
        platform.isAway(NAMES);
        nameOf('member-1');
        await settled();
        expect(nameOf('member-1')).toBe('member-1');
        expect(platform.sent).toHaveLength(1);
    });

    it('are not asked for where there is no member', async () => {
        expect(nameOf('')).toBe('');
        await settled();
        expect(platform.sent).toHaveLength(0);
    });
});
