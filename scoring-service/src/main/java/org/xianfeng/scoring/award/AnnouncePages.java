package org.xianfeng.scoring.award;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.starter.publishing.OutgoingEvent;
import org.xianfeng.starter.publishing.Publisher;

/** Publishes what pages say now. The id is made of page and version, so that a repetition is known as one. */
final class AnnouncePages implements Announce {
    private final Publisher publisher;

    AnnouncePages(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void pages(List<PageHead> heads) {
        publisher.publish(heads.stream().map(AnnouncePages::event).toList());
    }

    static OutgoingEvent event(PageHead head) {
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
                id, data, head.id().toString(), head.id().account().id(), head.lastPostedAt());
    }
}
