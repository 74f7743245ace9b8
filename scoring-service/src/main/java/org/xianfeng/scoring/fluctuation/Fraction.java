package org.xianfeng.scoring.fluctuation;

import java.math.BigInteger;

/** An exact number; the denominator is positive and shares no factor with the numerator. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    Fraction {
        BigInteger shared = numerator.gcd(denominator);
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator must be positive");
        }
        numerator = numerator.divide(shared);
        denominator = denominator.divide(shared);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Of a divisor that is not zero. */
    Fraction over(Fraction divisor) {
        BigInteger below = denominator.multiply(divisor.numerator);
        BigInteger above = numerator.multiply(divisor.denominator);
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The greatest whole number that is not above it. */
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number; half goes up. */
    BigInteger rounded() {
        return plus(of(1, 2)).floor();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
