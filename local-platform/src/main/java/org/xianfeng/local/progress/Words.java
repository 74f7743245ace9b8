package org.xianfeng.local.progress;

/** One message in both languages. */
public record Words(String chinese, String english) {
    public static Words of(String chinese, String english) {
        return new Words(chinese, english);
    }

    public static Words of(String chinese, String english, Object... values) {
        return new Words(chinese.formatted(values), english.formatted(values));
    }
}
