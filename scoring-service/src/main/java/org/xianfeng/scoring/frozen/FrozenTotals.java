package org.xianfeng.scoring.frozen;

import java.math.BigInteger;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.page.Canonical;

/**
 * What frozen accounts amount to: a sum, so that no order of them has a say.
 *
 * @param digest the sum of the SHA-256 hashes of all accounts, in hex
 */
public record FrozenTotals(Side members, Side branches, String digest) {
    /** Of no account. */
    public static final FrozenTotals NONE = new FrozenTotals(Side.NONE, Side.NONE, "0".repeat(64));

    private static final BigInteger DIGESTS = BigInteger.ONE.shiftLeft(256);

    /**
     * One kind of ledger. Points are in hundredths of a point.
     *
     * @param entries how many entries the pages had
     */
    public record Side(long accounts, long entries, long confirmedHundredths, long provisionalHundredths) {
        static final Side NONE = new Side(0, 0, 0, 0);

        Side with(FrozenAccount account) {
            return new Side(
                    accounts + 1,
                    entries + account.entries(),
                    confirmedHundredths + account.confirmedHundredths(),
                    provisionalHundredths + account.provisionalHundredths());
        }

        void addTo(Canonical content) {
            content.put(accounts).put(entries).put(confirmedHundredths).put(provisionalHundredths);
        }
    }

    /** With one account more. */
    public FrozenTotals with(FrozenAccount account, String freezing) {
        BigInteger sum =
                new BigInteger(digest, 16).add(account.canonical(freezing).number());
        String hex = sum.mod(DIGESTS).toString(16);
        boolean isMember = account.account().kind() == LedgerKind.MEMBER;
        return new FrozenTotals(
                isMember ? members.with(account) : members,
                isMember ? branches : branches.with(account),
                "0".repeat(64 - hex.length()) + hex);
    }

    /** How many accounts of both kinds. */
    public long accounts() {
        return members.accounts() + branches.accounts();
    }

    /** Adds everything said here. */
    public Canonical addTo(Canonical content) {
        members.addTo(content);
        branches.addTo(content);
        return content.put(digest);
    }
}
