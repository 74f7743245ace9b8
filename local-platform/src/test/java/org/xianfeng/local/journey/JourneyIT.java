package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A meeting, a lesson and a need become explained points; scoring-service is killed in the middle of many more; the
 * platform is stopped and started; and every balance is exactly right.
 */
@ParameterizedClass
@EnumSource(JourneyStore.class)
class JourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILL_AFTER = 15;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameter
    JourneyStore store;

    @TempDir
    Path data;

    private final int port = RunningPlatform.freePorts();
    private final ExpectedBalances balances = new ExpectedBalances();
    private final Collector collector;
    private final Unspoken unspoken = new Unspoken();
    private RunningPlatform platform;
    private Visitor machine;

    @BeforeEach
    void start() throws Exception {
        store.require();
        Map<String, String> settings = new HashMap<>(collector.settings());
        settings.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        platform = RunningPlatform.start(data, port, store, settings);
        machine = Visitor.machine(platform.address(), "platform-loader", platform.loaderSecret());
    }

    @AfterEach
    void stop() throws Exception {
        if (platform != null) {
            platform.close();
            store.forget(data);
        }
        collector.close();
    }

    JourneyIT() throws IOException {
        collector = new Collector();
    }

    @Test
    void what_happened_becomes_exactly_the_right_points_though_scoring_is_killed() throws Exception {
        Founding founding = new Founding(
                platform.address(),
                machine,
                Visitor.machine(platform.address(), "platform-granter", platform.granterSecret()),
                unspoken);
        founding.organisations(LiveBranch.ID, BusyBranch.ID);
        List<String> live = founding.members(LiveBranch.ID, 4);
        List<String> busy = founding.members(BusyBranch.ID, 5);

        LiveBranch branch = LiveBranch.of(founding, live);
        branch.liveThroughADay(balances);
        new Confidences(founding, branch.secretary(), live).areKept();
        enterPaperWhileScoringIsKilled(new BusyBranch(machine, busy));

        balances.awaitAll(machine);
        assertThat(platform.told()).contains("scoring ended unexpectedly (status 137), started again");
        balances.assertIntact(machine);
        assertEveryEntrySaysWhy(branch.member(), live.getFirst());
        assertEveryMetricIsInTheDictionary();
        collector.assertOneTraceLeads("gateway", "activity-service", "write ledgers");
        collector.assertOneTraceLeads("gateway", "grievance-service", "announce pages");

        platform.close();
        start();
        balances.awaitAll(machine);
        System.out.println(
                "journey: after a stop and a start all " + balances.count() + " balances are exact: " + balances);
        assertRebuildFindsNoDifference();
        assertEveryLineIsJson();
        assertNobodyIsNamed();
    }

    private void enterPaperWhileScoringIsKilled(BusyBranch branch) throws Exception {
        List<Reference> references = branch.enterAll(number -> {
            if (number == KILL_AFTER) {
                platform.kill("scoring");
                System.out.println("journey: scoring-service killed with -9 after " + number + " meetings on paper");
            }
        });
        branch.expect(references, balances);
    }

    private void assertEveryEntrySaysWhy(Visitor member, String id) throws Exception {
        JsonNode entries = member.read("/api/scoring/accounts/member/" + id + "/entries?limit=50");
        assertThat(entries.get("items"))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.get("reason").get("text").asString()).isNotBlank());
    }

    private void assertEveryMetricIsInTheDictionary() throws Exception {
        ScrapedMetrics metrics = platform.metrics();
        assertThat(metrics.ours()).hasSizeGreaterThan(20).isSubsetOf(ScrapedMetrics.dictionary(RunningPlatform.root()));
        assertThat(metrics.ofNobody()).isEmpty();
        assertThat(metrics.ours()).containsAll(ScrapedMetrics.watchedByAlerts(RunningPlatform.root()));
    }

    /** But for what the JVM itself says, in brackets and before anything is asked of the service. */
    private void assertEveryLineIsJson() throws IOException {
        for (String service : List.of("gateway", "membership", "activity", "grievance", "scoring")) {
            assertThat(Files.readAllLines(data.resolve("logs").resolve(service + ".log")).stream()
                            .filter(line -> !line.startsWith("[")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(
                                    JSON.readTree(line).at("/service/name").asString())
                            .startsWith(service));
        }
    }

    /** Neither in the log of any process nor in what went to the collector. */
    private void assertNobodyIsNamed() throws Exception {
        unspoken.note("a client's secret", platform.loaderSecret());
        unspoken.note("a client's secret", platform.granterSecret());
        assertThat(unspoken.size()).isGreaterThan(15);
        assertThat(unspoken.foundBelow(data.resolve("logs"))).isEmpty();
        assertThat(unspoken.foundIn("terminal", platform.told())).isEmpty();
        collector
                .received()
                .forEach(sent -> assertThat(unspoken.foundIn("spans", sent)).isEmpty());
    }

    private void assertRebuildFindsNoDifference() throws Exception {
        String id = machine.post("/api/scoring/rebuilds", Map.of("dryRun", true))
                .get("id")
                .asString();
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode rebuild = machine.read("/api/scoring/rebuilds/" + id);
            assertThat(rebuild.get("state").asString()).isEqualTo("finished");
            assertThat(rebuild.get("differenceCount").asInt()).isZero();
            System.out.println(
                    "journey: rebuilt from " + rebuild.get("eventsRead").asLong() + " kept events, "
                            + rebuild.get("pagesCompared").asLong() + " pages compared, 0 differences");
        });
    }
}
