package org.xianfeng.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedRegistered;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.PeriodClosed;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.contracts.scoring.ProposalDecided;

/** Every event type of the platform, and where its schema, example and topic are. */
public final class EventContracts {
    private static final List<EventContract> ALL = List.of(
            contract("membership", "organisation-created", 1, OrganisationCreated.class),
            contract("membership", "organisation-changed", 1, OrganisationChanged.class),
            contract("membership", "member-registered", 1, MemberRegistered.class),
            contract("membership", "member-transferred", 1, MemberTransferred.class),
            contract("membership", "member-left", 1, MemberLeft.class),
            contract("membership", "account-changed", 1, AccountChanged.class),
            contract("activity", "meeting-held", 1, MeetingHeld.class),
            contract("activity", "attendance-corrected", 1, AttendanceCorrected.class),
            contract("activity", "lesson-completed", 1, LessonCompleted.class),
            contract("activity", "lesson-revoked", 1, LessonRevoked.class),
            contract("grievance", "need-registered", 1, NeedRegistered.class),
            contract("grievance", "need-resolved", 1, NeedResolved.class),
            contract("grievance", "need-confirmed", 1, NeedConfirmed.class),
            contract("grievance", "need-reopened", 1, NeedReopened.class),
            contract("scoring", "points-posted", 1, PointsPosted.class),
            contract("scoring", "period-closed", 1, PeriodClosed.class),
            decision("contest-upheld", 1, ContestUpheld.class),
            decision("proposal-decided", 1, ProposalDecided.class));

    private static final Map<String, EventContract> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventContract::type, Function.identity()));
    private static final Map<Class<?>, EventContract> BY_DATA =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventContract::data, Function.identity()));

    private EventContracts() {}

    /** All contracts, in the order of the README's table. */
    public static List<EventContract> all() {
        return ALL;
    }

    /** The contract of a CloudEvents type, if this release knows it. */
    public static Optional<EventContract> byType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The contract under which a record is published. */
    public static EventContract of(EventData data) {
        EventContract contract = BY_DATA.get(data.getClass());
        if (contract == null) {
            throw new IllegalArgumentException(
                    "no event contract for " + data.getClass().getName());
        }
        return contract;
    }

    private static EventContract contract(String service, String fact, int version, Class<? extends EventData> data) {
        return contract(service, fact, version, data, "xianfeng." + service + ".events");
    }

    /** On a topic of its own: the ledgers read decisions, and would else read what they announced themselves. */
    private static EventContract decision(String fact, int version, Class<? extends EventData> data) {
        return contract("scoring", fact, version, data, "xianfeng.scoring.decisions");
    }

    private static EventContract contract(
            String service, String fact, int version, Class<? extends EventData> data, String topic) {
        String file = service + "/" + fact + ".v" + version + ".json";
        return new EventContract(
                "org.xianfeng." + service + "." + fact + ".v" + version,
                topic,
                data,
                "schemas/" + file,
                "examples/" + file);
    }
}
