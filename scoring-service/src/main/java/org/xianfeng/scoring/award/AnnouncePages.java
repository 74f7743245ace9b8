package org.xianfeng.scoring.award;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.starter.publishing.OutgoingEvent;
import org.xianfeng.starter.publishing.Publisher;
import org.xianfeng.starter.trace.Traceparent;

/** Publishes what pages say now. The id is made of page and version, so that a repetition is known as one. */
final class AnnouncePages implements Announce {
    private final Publisher publisher;

    AnnouncePages(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void pages(List<PageHead> heads) {
        pages(heads, Causes.UNKNOWN);
    }

    @Override
    public void pages(List<PageHead> heads, Causes causes) {
        publisher.publish(heads.stream()
                .map(head -> event(head, causes.of(head.id().account()).orElse(null)))
                .toList());
    }

    static OutgoingEvent event(PageHead head, @Nullable Traceparent cause) {
        PointsPosted data = new PointsPosted(
                head.id().account().kind(),
                head.id().account().id(),
                head.id().toString(),
                head.version(),
                head.id().block(),
                head.id().period(),
                head.confirmedHundredths(),
                head.provisionalHundredths(),
                head.entries(),
                head.lastPostedAt());
        String name = head.id() + "@" + head.version();
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new OutgoingEvent(
                id, data, head.id().toString(), head.id().account().id(), head.lastPostedAt(), cause);
    }
}
