package org.xianfeng.membership.password;

/** A password as it is kept; printing it shows nothing. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
