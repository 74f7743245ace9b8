package org.xianfeng.local.prepare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be prepared: a jar of Spring Boot's, which is taken apart, or a plain jar with its libraries beside it.
 *
 * @param trainingProperties make the training run end by itself once the classes are loaded
 * @param trainingArguments are given to the main class in the training run
 * @param environment of the training run
 */
public record Program(
        String name,
        Path jar,
        String mainClass,
        JavaFlags flags,
        List<String> trainingProperties,
        List<String> trainingArguments,
        Map<String, String> environment) {
    /** Stands for the main class that the jar's manifest names. */
    public static final String FROM_MANIFEST = "";

    boolean isTakenApart() {
        return mainClass.equals(FROM_MANIFEST);
    }
}
