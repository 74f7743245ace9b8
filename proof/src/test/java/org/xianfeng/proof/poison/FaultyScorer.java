package org.xianfeng.proof.poison;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.xianfeng.contracts.EventData;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Gives the scorer a fault: it fails at certain events, as it comes to them. */
final class FaultyScorer implements BeanPostProcessor {
    private final Set<String> failsAt;

    FaultyScorer(Set<String> failsAt) {
        this.failsAt = failsAt;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventHandler handler && handler.group().equals(ScoreEvents.GROUP)
                ? new Failing(handler, failsAt)
                : bean;
    }

    private record Failing(EventHandler real, Set<String> failsAt) implements EventHandler {
        @Override
        public String group() {
            return real.group();
        }

        @Override
        public Set<Class<? extends EventData>> handles() {
            return real.handles();
        }

        @Override
        public List<Rejection> handle(List<ReceivedEvent> batch) {
            for (ReceivedEvent event : batch) {
                if (failsAt.contains(event.id())) {
                    throw new IllegalStateException("a fault of the handler");
                }
            }
            return real.handle(batch);
        }
    }
}
