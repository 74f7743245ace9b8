package org.xianfeng.membership.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person types to say which account: 2 to 64 letters and digits of any script, and {@code . _ @ -}. */
public record Login(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    public Login {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login");
        }
    }

    /** The login in a text, without regard to case, width and the blanks around it, if it is one. */
    public static Optional<Login> in(String text) {
        String plain = plain(text);
        return FORM.matcher(plain).matches() ? Optional.of(new Login(plain)) : Optional.empty();
    }

    /** A text as logins are compared. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "***";
    }
}
