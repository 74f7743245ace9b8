package org.xianfeng.membership.signin;

/** Where the browser goes on after signing in: back to the request for a code, and nowhere else. */
final class Continuation {
    private static final String AUTHORIZE = "/oauth2/authorize?";
    private static final String CONSOLE = "/";
    private static final int LONGEST = 4000;

    private Continuation() {}

    static String of(String wanted) {
        boolean safe = wanted.startsWith(AUTHORIZE)
                && wanted.length() <= LONGEST
                && wanted.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\');
        return safe ? wanted : CONSOLE;
    }
}
