package org.xianfeng.membership.signin;

class InMemoryAttemptsTest implements AttemptsContract {
    private final Attempts attempts = new InMemoryAttempts();

    @Override
    public Attempts attempts() {
        return attempts;
    }
}
