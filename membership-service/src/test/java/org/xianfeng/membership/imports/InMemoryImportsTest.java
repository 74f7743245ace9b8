package org.xianfeng.membership.imports;

/** What tests of rules use keeps what the real one keeps. */
class InMemoryImportsTest implements ImportsContract {
    private final Imports imports = new InMemoryImports();

    @Override
    public Imports imports() {
        return imports;
    }
}
