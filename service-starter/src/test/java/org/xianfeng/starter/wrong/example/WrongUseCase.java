package org.xianfeng.starter.wrong.example;

import java.time.Instant;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.wrong.loop.LoopBack;

/** A use case that knows the store, takes the time itself and is injected into. */
public class WrongUseCase {
    @Autowired
    @SuppressWarnings("NullAway")
    private LoopBack loop;

    Document now() {
        return new Document("at", Instant.now()).append("loop", loop);
    }
}
