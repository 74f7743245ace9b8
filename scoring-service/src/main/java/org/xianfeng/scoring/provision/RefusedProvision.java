package org.xianfeng.scoring.provision;

/** What a rule says about people's decisions cannot be used; the message says why, and what to write. */
public final class RefusedProvision extends RuntimeException {
    private final String chinese;

    RefusedProvision(String english, String chinese) {
        super(english, null, false, false);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
