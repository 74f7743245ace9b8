package org.xianfeng.activity.closing;

class InMemoryClosingsTest implements ClosingsContract {
    private final Closings closings = new InMemoryClosings();

    @Override
    public Closings closings() {
        return closings;
    }
}
