package org.xianfeng.scoring.wording;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.RuleTitles;
import org.xianfeng.scoring.ledger.Title;

/** Puts reasons into sentences: Chinese unless English is asked for. */
public final class Wording {
    private static final RuleVersion NO_RULE = new RuleVersion("none", 1);

    private final Blocks blocks;
    private final RuleTitles rules;

    public Wording(Blocks blocks, RuleTitles rules) {
        this.blocks = blocks;
        this.rules = rules;
    }

    /** The title of a rule. */
    public Title title(RuleVersion rule) {
        return rules.of(rule);
    }

    /** The sentence of a reason given under a rule for a fact of that time. */
    public ReasonText of(Reason reason, RuleVersion rule, Instant factTime, Locale language) {
        ResourceBundle texts = texts(language);
        String key = "reason." + reason.code();
        if (!texts.containsKey(key)) {
            return new ReasonText(reason.code(), format(texts.getString("reason.unknown"), reason.code()));
        }
        Value value = new Value(texts, rule, factTime, english(language));
        Object[] values = reason.values().stream().map(value::words).toArray();
        return new ReasonText(reason.code(), format(texts.getString(key), values));
    }

    /** The sentence of a reason that is given under no rule. */
    public ReasonText of(Reason reason, Locale language) {
        return of(reason, NO_RULE, Instant.EPOCH, language);
    }

    /** The sentence of a code that needs nothing filled in. */
    public ReasonText of(String code, Locale language) {
        return new ReasonText(code, format(texts(language).getString("reason." + code)));
    }

    private static String format(String text, Object... values) {
        return new MessageFormat(text, Locale.ROOT).format(values);
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "messages",
                english(language) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static String text(ResourceBundle texts, String key, String otherwise) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException unknown) {
            return otherwise;
        }
    }

    /** Puts one value of a reason into words, by what it says it is. */
    private final class Value {
        private final ResourceBundle texts;
        private final RuleVersion rule;
        private final Instant factTime;
        private final boolean english;

        Value(ResourceBundle texts, RuleVersion rule, Instant factTime, boolean english) {
            this.texts = texts;
            this.rule = rule;
            this.factTime = factTime;
            this.english = english;
        }

        String words(String value) {
            int colon = value.indexOf(':');
            String rest = value.substring(colon + 1);
            return switch (colon < 0 ? "" : value.substring(0, colon)) {
                case "rule" -> words(rules.of(new RuleVersion(rest, rule.version())));
                case "block" -> block(rest);
                case "points" ->
                    BigDecimal.valueOf(Long.parseLong(rest), 2)
                            .stripTrailingZeros()
                            .toPlainString();
                case "window" -> text(texts, "window." + rest, rest);
                case "subject" -> subject(rest);
                case "source" -> rest;
                default -> value;
            };
        }

        private String block(String id) {
            int year = factTime.atZone(PagePeriod.CALENDAR).getYear();
            return blocks.inForce(year).stream()
                    .filter(block -> block.block().id().equals(id))
                    .map(BlockInForce::title)
                    .map(this::words)
                    .findFirst()
                    .orElse(id);
        }

        private String subject(String subject) {
            int colon = subject.indexOf(':');
            String kind = subject.substring(0, Math.max(colon, 0));
            return text(texts, "subject." + kind, kind) + " " + subject.substring(colon + 1);
        }

        private String words(Title title) {
            return english ? title.en() : title.zh();
        }
    }
}
