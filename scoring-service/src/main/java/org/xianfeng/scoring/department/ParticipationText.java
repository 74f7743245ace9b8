package org.xianfeng.scoring.department;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts what was found into sentences: Chinese unless English is asked for. */
public final class ParticipationText {
    private static final int PER_CENT = 4;

    /** Asks about a month that is out of the ordinary. */
    String question(YearMonth month, long rate, long usual, Locale language) {
        return of("participation.question", language, month.toString(), percent(rate), percent(usual));
    }

    /** The sentence under a key, with its values filled in. */
    public String of(String key, Locale language, Object... values) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }

    /** Millionths as a percentage with one decimal, or two where one would say nothing. */
    public static String percent(long millionths) {
        BigDecimal exact = BigDecimal.valueOf(millionths, PER_CENT);
        int decimals = Math.abs(millionths) < 500 && millionths != 0 ? 2 : 1;
        return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
