package org.xianfeng.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.test.PublishedEvents;

@SampleIT
class PublisherIT {
    @Autowired
    private Publisher publisher;

    @Autowired
    private PublishedEvents published;

    @Test
    void events_are_on_the_topic_under_the_ids_they_were_given_when_it_returns() {
        String id = UUID.randomUUID().toString();
        OutgoingEvent event =
                new OutgoingEvent(id, Notes.data("a", 1), null, "a", Instant.parse("2026-11-22T04:00:00Z"));
        publisher.publish(List.of(event));
        publisher.publish(List.of(event));
        assertThat(published.all(Notes.TOPIC).stream().filter(one -> one.id().equals(id)))
                .hasSize(2)
                .allMatch(one -> "a".equals(one.key()) && one.subject() == null);
    }
}
