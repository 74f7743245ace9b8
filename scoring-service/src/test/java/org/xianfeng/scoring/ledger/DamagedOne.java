package org.xianfeng.scoring.ledger;

/** What a reader of a damaged page is told, for tests of other packages. */
public final class DamagedOne {
    private DamagedOne() {}

    public static UnreadablePage told() {
        return new UnreadablePage.DamagedPage("damaged");
    }
}
