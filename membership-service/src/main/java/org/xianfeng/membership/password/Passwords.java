package org.xianfeng.membership.password;

/** Turns passwords into what is kept of them. Slow and hungry by intent, so only a few are worked on at a time. */
public interface Passwords {
    PasswordHash hash(String password);

    boolean matches(String password, PasswordHash hash);

    /** The hash of no password, to spend the same time when there is no account. */
    PasswordHash nobodys();
}
