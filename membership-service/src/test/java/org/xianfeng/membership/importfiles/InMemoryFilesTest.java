package org.xianfeng.membership.importfiles;

/** What tests of rules use keeps what the real one keeps. */
class InMemoryFilesTest implements WorkbookFilesContract {
    private final WorkbookFiles files = new InMemoryFiles();

    @Override
    public WorkbookFiles files() {
        return files;
    }
}
