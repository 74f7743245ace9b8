package org.xianfeng.activity.checkin;

class InMemoryCheckInsTest implements CheckInsContract {
    private final CheckIns checkIns = new InMemoryCheckIns();

    @Override
    public CheckIns checkIns() {
        return checkIns;
    }
}
