import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { settled } from '#tests/page';
import { accountName } from './accounts';

const ACCOUNT = 'GET /api/membership/accounts/account-9';

describe('names of accounts', () => {
    it('are asked for once, and told with the login', async () => {
        expect(accountName('account-9')).toBe('account-9');
        await settled();
        expect(accountName('account-9')).toBe('林一禾（lin.yihe）');
        expect(platform.sent).toHaveLength(1);
    });

    it('are the id while membership is away, and for what is no account', async () => {
        platform.isAway(ACCOUNT);
        platform.refuses('GET /api/membership/accounts/platform-loader', 404, { title: '没有找到' });
        accountName('account-9');
        accountName('platform-loader');
        accountName('');
        await settled();
        expect([accountName('account-9'), accountName('platform-loader'), accountName('')]).toEqual(['account-9', 'platform-loader', '']);
        expect(platform.sent).toHaveLength(2);
    });
});
