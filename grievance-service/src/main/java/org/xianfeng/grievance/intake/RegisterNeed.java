package org.xianfeng.grievance.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.need.Asked;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Triage;
import org.xianfeng.grievance.register.NeedRegister;
import org.xianfeng.grievance.register.RegisterName;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.tracking.Key;
import org.xianfeng.grievance.tracking.Keys;
import org.xianfeng.grievance.tracking.Secret;
import org.xianfeng.grievance.tracking.TrackingNumber;
import org.xianfeng.starter.identity.KeyedRequest;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;

/** Takes in a need, and gives its asker the key to it. */
final class RegisterNeed {
    private static final int DRAWS = 5;

    private final Intakes intakes;
    private final NewNeedStores stores;
    private final Deadlines deadlines;
    private final Draws draws;
    private final Clock clock;

    RegisterNeed(Intakes intakes, NewNeedStores stores, Deadlines deadlines, Draws draws, Clock clock) {
        this.intakes = intakes;
        this.stores = stores;
        this.deadlines = deadlines;
        this.draws = draws;
        this.clock = clock;
    }

    /** Where the parts of a new need go. */
    record NewNeedStores(Keys keys, NeedRegister register, Contacts contacts, Needs needs) {}

    /** Where ids, numbers and secrets come from. */
    record Draws(NewIds ids, RandomGenerator random) {}

    /** What is asked. */
    record Request(
            OrganisationId organisation,
            NeedCategory category,
            NeedChannel channel,
            String description,
            Optional<String> contact) {}

    /** What came of it. */
    sealed interface Answer {
        /** It is taken in; the secret is never to be had again. */
        record Registered(NeedId need, TrackingNumber trackingNumber, Secret secret) implements Answer {}

        /** The organisation takes no needs. */
        record Closed() implements Answer {}
    }

    /**
     * Takes it in. Everything else is written before the need itself: what a crash leaves behind opens nothing and is
     * in nobody's list, but no need is ever without its key or its place in the register.
     */
    Answer of(Request request, Actor by) {
        if (!intakes.takesNeeds(request.organisation())) {
            return new Answer.Closed();
        }
        NeedId id = new NeedId(draws.ids().next());
        return KeyedRequest.current()
                .flatMap(_ -> stores.needs().find(id))
                .map(this::keyedAnew)
                .orElseGet(() -> takenIn(id, request, by));
    }

    /** An earlier attempt at this request took it in and died before it answered, so nobody has its secret. */
    private Answer keyedAnew(Need need) {
        Secret secret = Secret.draw(draws.random());
        TrackingNumber number = need.asked().trackingNumber();
        stores.keys().change(new Key(number, need.id().value(), secret.hash()));
        return new Answer.Registered(need.id(), number, secret);
    }

    private Answer takenIn(NeedId id, Request request, Actor by) {
        Secret secret = Secret.draw(draws.random());
        TrackingNumber number = takeNumber(id, secret, DRAWS);
        stores.register().enter(RegisterName.receivedBy(request.organisation()), id);
        request.contact().ifPresent(contact -> stores.contacts().keep(id, contact));
        try {
            add(request, id, number, by);
        } catch (RuntimeException e) {
            stores.contacts().erase(id); // nobody would ever look it up, nor erase it
            throw e;
        }
        return new Answer.Registered(id, number, secret);
    }

    private void add(Request request, NeedId id, TrackingNumber number, Actor by) {
        Instant now = clock.instant();
        Asked asked = new Asked(request.organisation(), number, request.channel(), request.description(), now);
        Triage triage = new Triage(request.category(), Triage.UNSEEN, deadlines.due(Triage.UNSEEN, now));
        NeedOutcome.Changed registered = Need.registered(id, asked, triage, by);
        stores.needs().add(registered.need(), registered.events());
    }

    private TrackingNumber takeNumber(NeedId id, Secret secret, int draws) {
        TrackingNumber number = TrackingNumber.draw(this.draws.random());
        try {
            stores.keys().add(new Key(number, id.value(), secret.hash()));
            return number;
        } catch (IdTaken taken) {
            if (draws == 1) {
                throw taken;
            }
            return takeNumber(id, secret, draws - 1);
        }
    }
}
