package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The journey through the gateway of an installation that somebody else runs. */
public final class GatewayJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> ENDED = Set.of("finished", "failed", "abandoned");

    private final String address;
    private final String secret;
    private final Visitor machine;
    private final Founding founding;
    private final ExpectedBalances balances = new ExpectedBalances();

    /** With the secrets of the two machine clients that set an installation up. */
    public GatewayJourney(String address, String loaderSecret, String granterSecret) throws Exception {
        this.address = address;
        secret = loaderSecret;
        machine = Visitor.machine(address, "platform-loader", loaderSecret);
        founding = new Founding(address, machine, Visitor.machine(address, "platform-granter", granterSecret));
        founding.organisations(LiveBranch.ID, BusyBranch.ID);
    }

    /** A meeting, a lesson and a need, as people do them; ends when their points are in the ledgers. */
    public String liveThroughADay() throws Exception {
        LiveBranch branch = LiveBranch.of(founding, founding.members(LiveBranch.ID, 4));
        branch.liveThroughADay(balances);
        balances.awaitAll(machine);
        return balances.toString();
    }

    public Traffic traffic() throws Exception {
        return new Traffic(address, secret, new BusyBranch(machine, founding.members(BusyBranch.ID, 5))).begun();
    }

    /** Ends when every balance is exactly what the meetings that went in must give, and every page is intact. */
    public String settle(Traffic traffic) throws Exception {
        Visitor now = Visitor.machine(address, "platform-loader", secret);
        traffic.addTo(balances);
        balances.awaitAll(now);
        balances.assertIntact(now);
        return balances.toString();
    }

    /** Balances as they are to be at one moment, to be held against an installation later. */
    public static final class Snapshot {
        private final ExpectedBalances balances;

        private Snapshot(ExpectedBalances balances) {
            this.balances = balances;
        }
    }

    /** What was settled last. */
    public Snapshot snapshot() {
        return new Snapshot(balances.copy());
    }

    /** Ends when every balance is what it was then, and every page is intact. */
    public String confirm(Snapshot then) throws Exception {
        Visitor now = Visitor.machine(address, "platform-loader", secret);
        then.balances.awaitAll(now);
        then.balances.assertIntact(now);
        return then.balances.toString();
    }

    /** What a rebuild from the kept events says. */
    public record Rebuilt(long events, long pages, long differences) {}

    /** A dry run; ends with it. */
    public Rebuilt rebuild() throws Exception {
        Visitor now = Visitor.machine(address, "platform-loader", secret);
        String id = now.post("/api/scoring/rebuilds", Map.of("dryRun", true))
                .get("id")
                .asString();
        await("the rebuild")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ENDED.contains(read(now, id).get("state").asString()));
        JsonNode rebuild = read(now, id);
        if (!rebuild.get("state").asString().equals("finished")) {
            throw new IllegalStateException(rebuild.toString());
        }
        return new Rebuilt(
                rebuild.get("eventsRead").asLong(),
                rebuild.get("pagesCompared").asLong(),
                rebuild.get("differenceCount").asLong());
    }

    private static JsonNode read(Visitor visitor, String rebuild) throws Exception {
        return visitor.read("/api/scoring/rebuilds/" + rebuild);
    }
}
