package org.xianfeng.membership.personal;

import java.util.Optional;
import java.util.function.Function;

/** What a text that somebody wrote was read as: a value, or the reason why it is none. */
public sealed interface Reading<T> {
    /** It is this value. */
    record Read<T>(T value) implements Reading<T> {}

    /** It is none. */
    record Refused<T>(PersonalRefusal reason) implements Reading<T> {}

    default T orElseThrow(Function<PersonalRefusal, ? extends RuntimeException> refusal) {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Refused<T>(PersonalRefusal reason) -> throw refusal.apply(reason);
        };
    }

    default Optional<T> asOptional() {
        return switch (this) {
            case Read<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }
}
