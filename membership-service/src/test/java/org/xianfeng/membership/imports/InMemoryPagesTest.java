package org.xianfeng.membership.imports;

/** What tests of rules use keeps what the real one keeps. */
class InMemoryPagesTest implements PagesContract {
    private final Pages<RowResult> pages = new InMemoryPages<>();

    @Override
    public Pages<RowResult> pages() {
        return pages;
    }
}
