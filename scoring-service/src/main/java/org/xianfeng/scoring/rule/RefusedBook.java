package org.xianfeng.scoring.rule;

import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.ledger.Title;

/** A rule book that must not be used; the message says in both languages what is wrong, for the person who wrote it. */
public final class RefusedBook extends RuntimeException {
    private final String chinese;
    private final @Nullable String key;

    RefusedBook(String english, String chinese) {
        this(english, chinese, null);
    }

    private RefusedBook(String english, String chinese, @Nullable String key) {
        super(english, null, false, false);
        this.chinese = chinese;
        this.key = key;
    }

    /** The same refusal, told with the place it happened in. */
    RefusedBook in(String english, String chinese) {
        return new RefusedBook(english + ": " + getMessage(), chinese + "：" + this.chinese, key);
    }

    RefusedBook inRule(String id) {
        return in("rule " + id, "规则 " + id).at(id);
    }

    RefusedBook inBlock(String id) {
        return in("block " + id, "板块 " + id).at(id);
    }

    /** The same refusal, about what has that id or that name. */
    RefusedBook at(String named) {
        return new RefusedBook(String.valueOf(getMessage()), chinese, named);
    }

    /** What is wrong. */
    public Title sentence() {
        return new Title(chinese, String.valueOf(getMessage()));
    }

    /** The id of the rule or block it is about, or the name of the field; none for the whole. */
    public @Nullable String key() {
        return key;
    }
}
