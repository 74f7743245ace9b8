package org.xianfeng.membership.password;

/** Passwords for tests of rules: quick, and safe from nobody. */
public final class ReversedPasswords implements Passwords {
    private int looked;

    /** How often a password was looked at. */
    public int looked() {
        return looked;
    }

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(new StringBuilder(password).reverse().toString());
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        looked++;
        return hash(password).equals(hash);
    }

    @Override
    public PasswordHash nobodys() {
        return new PasswordHash("");
    }
}
