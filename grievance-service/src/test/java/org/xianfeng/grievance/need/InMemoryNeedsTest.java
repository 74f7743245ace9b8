package org.xianfeng.grievance.need;

class InMemoryNeedsTest implements NeedsContract {
    private final Needs needs = new InMemoryNeeds();

    @Override
    public Needs needs() {
        return needs;
    }
}
