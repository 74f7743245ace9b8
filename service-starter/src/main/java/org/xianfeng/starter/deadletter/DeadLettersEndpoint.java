package org.xianfeng.starter.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.xianfeng.starter.deadletter.KafkaDeadLetters.Replayed;
import org.xianfeng.starter.deadletter.KafkaDeadLetters.Summary;

/** The operators' view of the dead letters of this service; on the management port only. */
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {
    private static final int MOST_UNLESS_TOLD = 1_000;
    private final KafkaDeadLetters deadLetters;

    DeadLettersEndpoint(KafkaDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** How many wait to be tried again, by topic, group and reason. */
    @ReadOperation
    public List<Summary> waiting() {
        return deadLetters.waiting();
    }

    /** Tries the oldest of a topic again, through the path that live events take. */
    @WriteOperation
    public Replayed replay(String topic, @Nullable Integer most) {
        return deadLetters.replay(topic, most == null ? MOST_UNLESS_TOLD : most);
    }
}
