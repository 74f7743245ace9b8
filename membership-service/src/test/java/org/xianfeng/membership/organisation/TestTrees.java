package org.xianfeng.membership.organisation;

import java.time.Clock;

/** The parts of this package that tests of other packages need. */
public final class TestTrees {
    private final OrganisationTree tree;

    public TestTrees(Organisations organisations, Clock clock) {
        tree = new OrganisationTree(organisations, clock);
    }

    public OrganisationTree tree() {
        return tree;
    }
}
