package org.xianfeng.grievance.register;

class InMemoryNeedRegisterTest implements NeedRegisterContract {
    private final NeedRegister register = new InMemoryNeedRegister();

    @Override
    public NeedRegister register() {
        return register;
    }
}
