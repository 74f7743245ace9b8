package org.xianfeng.grievance.tracking;

class InMemoryKeysTest implements KeysContract {
    private final Keys keys = new InMemoryKeys();

    @Override
    public Keys keys() {
        return keys;
    }
}
