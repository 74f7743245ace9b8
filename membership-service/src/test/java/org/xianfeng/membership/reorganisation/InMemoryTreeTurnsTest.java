package org.xianfeng.membership.reorganisation;

class InMemoryTreeTurnsTest implements TreeTurnsContract {
    private final TreeTurns turns = new InMemoryTreeTurns();

    @Override
    public TreeTurns turns() {
        return turns;
    }
}
