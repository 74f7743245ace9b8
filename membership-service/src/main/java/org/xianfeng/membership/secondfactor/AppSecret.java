package org.xianfeng.membership.secondfactor;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What an authenticator app and the service share: 160 random bits, as RFC 4226 recommends.
 *
 * @param value in the 32 signs of RFC 4648, as it is typed into an app
 */
public record AppSecret(String value) {
    private static final int BYTES = 20;
    private static final int SIGNS = 32;
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{" + SIGNS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public AppSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no secret of an authenticator app");
        }
    }

    static AppSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** 160 bits are 32 digits of five bits each. */
    static AppSecret of(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(SIGNS);
        return new AppSecret(swapped("0".repeat(SIGNS - digits.length()) + digits, DIGITS, LETTERS));
    }

    byte[] bytes() {
        byte[] number = new BigInteger(swapped(value, LETTERS, DIGITS), SIGNS).toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(number.length, BYTES);
        System.arraycopy(number, number.length - length, bytes, BYTES - length, length);
        return bytes;
    }

    /** The address that apps read from a QR code. */
    String uri(String login) {
        return "otpauth://totp/Xianfeng:%s?secret=%s&issuer=Xianfeng"
                .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20"), value);
    }

    private static String swapped(String text, String from, String to) {
        char[] signs = text.toCharArray();
        for (int place = 0; place < signs.length; place++) {
            signs[place] = to.charAt(from.indexOf(signs[place]));
        }
        return new String(signs);
    }

    /** As it is shown to be typed, in fours. */
    public String inFours() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "***";
    }
}
