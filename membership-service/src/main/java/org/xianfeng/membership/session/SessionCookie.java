package org.xianfeng.membership.session;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that carries a session's secret: out of reach of scripts, not sent along from other sites' forms, and gone
 * when the browser is closed, because a computer may be shared.
 *
 * @param secure whether the platform is reached by https, so that the cookie must never go over http
 */
public record SessionCookie(boolean secure) {
    /** The value of {@code Set-Cookie} that keeps a secret. */
    public String keeping(String secret) {
        return header(secret, "");
    }

    /** The value of {@code Set-Cookie} that removes it. */
    public String removing() {
        return header("", "; Max-Age=0");
    }

    /** The secret among the cookies of a request. */
    public Optional<String> secretIn(String cookies) {
        String start = name() + "=";
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .filter(secret -> !secret.isEmpty())
                .findFirst();
    }

    private String header(String value, String lifetime) {
        return name() + "=" + value + "; Path=/" + lifetime + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    private String name() {
        return secure ? "__Host-xianfeng-sign-in" : "xianfeng-sign-in";
    }
}
