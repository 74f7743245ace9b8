package org.xianfeng.membership.secondfactor;

class InMemorySecondFactorsTest implements SecondFactorsContract {
    private final SecondFactors factors = new InMemorySecondFactors();

    @Override
    public SecondFactors factors() {
        return factors;
    }
}
