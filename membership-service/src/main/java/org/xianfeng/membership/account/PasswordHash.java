package org.xianfeng.membership.account;

/** A password as it is kept; printing it shows nothing. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
