package org.xianfeng.starter.sample;

import java.time.Instant;
import java.util.List;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.pending.NewEvent;

/** Events to try the starter with. */
public final class Notes {
    /** The type of the events. */
    public static final String TYPE = "org.xianfeng.membership.organisation-created.v1";
    /** The topic they go to. */
    public static final String TOPIC = "xianfeng.membership.events";

    private Notes() {}

    public static NewEvent event(String subject, long revision) {
        return new NewEvent(data(subject, revision), subject, subject, Instant.parse("2026-11-22T04:00:00Z"));
    }

    public static OrganisationCreated data(String subject, long revision) {
        return new OrganisationCreated(subject, null, OrganisationKind.BRANCH, "一支部", revision);
    }

    public static List<NewEvent> events(String subject, int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to)
                .mapToObj(revision -> event(subject, revision))
                .toList();
    }
}
