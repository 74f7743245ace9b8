package org.xianfeng.contracts.grievance;

import java.time.Instant;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * Someone told of a need.
 *
 * @param needId the need
 * @param organisationId the organisation that received it
 * @param category what it is about
 * @param priority how soon it must be answered
 * @param channel how it came in
 * @param registeredAt when it came in
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record NeedRegistered(
        String needId,
        String organisationId,
        NeedCategory category,
        NeedPriority priority,
        NeedChannel channel,
        Instant registeredAt,
        long revision)
        implements EventData {
    public NeedRegistered {
        Valid.id("needId", needId);
        Valid.id("organisationId", organisationId);
        Valid.present("category", category);
        Valid.present("priority", priority);
        Valid.present("channel", channel);
        Valid.present("registeredAt", registeredAt);
        Valid.revision(revision);
    }
}
