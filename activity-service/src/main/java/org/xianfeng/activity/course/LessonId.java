package org.xianfeng.activity.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a lesson: its course and its number there, so that the course can be found from it. */
public record LessonId(String course, int number) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,58})-([1-9][0-9]{0,2})");

    /** Reads {@code <course>-<number>}. */
    public static Optional<LessonId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LessonId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return course + "-" + number;
    }
}
