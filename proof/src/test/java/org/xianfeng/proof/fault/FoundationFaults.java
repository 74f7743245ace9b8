package org.xianfeng.proof.fault;

import static org.xianfeng.proof.fault.Shown.Where.HEALED;
import static org.xianfeng.proof.fault.Shown.Where.HTTP;
import static org.xianfeng.proof.fault.Shown.Where.PROBES;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.xianfeng.local.broker.Topics;
import org.xianfeng.proof.lab.Topic;
import tools.jackson.databind.JsonNode;

/** A broker or a store that is away at a start, or has not what it should have. */
final class FoundationFaults {
    private static final String FACTS = "xianfeng.membership.events";

    private FoundationFaults() {}

    static void brokerAway(Site site, Shown shown) throws Exception {
        long before = published(site);
        site.lab().killBroker();
        List<String> sentence =
                List.of("the broker at ", site.lab().broker(), " does not answer; requests succeed meanwhile");
        RealService membership = withoutBroker(site, sentence, shown);
        site.lab().startBroker();
        shown.soon(HEALED, "published afterwards", () -> published(site) == before + 1);
        brokerAnswersAgain(membership, shown);
        shown.toldAtMost(1, sentence, membership);
    }

    static void topicMissing(Site site, Shown shown) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", site.lab().broker()))) {
            admin.deleteTopics(List.of(FACTS)).all().get();
        }
        List<String> sentence =
                List.of("the broker at ", site.lab().broker(), " has not all topics: there is no topic " + FACTS);
        RealService membership = withoutBroker(site, sentence, shown);
        Topics.read(Path.of("deploy/kafka/topics.yaml"))
                .createMissing(site.lab().broker());
        brokerAnswersAgain(membership, shown);
        shown.toldAtMost(1, sentence, membership);
    }

    /** It starts, is ready, says why it does not publish, and takes a write all the same. */
    static RealService withoutBroker(Site site, List<String> sentence, Shown shown) throws Exception {
        return withoutBroker(site, Map.of(), sentence, shown);
    }

    static RealService withoutBroker(Site site, Map<String, String> settings, List<String> sentence, Shown shown)
            throws Exception {
        RealService membership = site.membership(settings, List.of());
        shown.soon(PROBES, "ready, alive", () -> membership.isReady() && membership.isAlive());
        shown.sentence(sentence, membership);
        JsonNode broker = membership.component("broker");
        String reason = broker.at("/details/reason").asString();
        shown.that(
                PROBES,
                "broker %s: %s".formatted(broker.path("status").asString(), reason),
                broker.path("status").asString().equals("UNKNOWN")
                        && !reason.isEmpty()
                        && Shown.find(List.of(reason), membership.log()) > 0);
        RealService.Answer answer = membership.post(
                "/api/membership/organisations",
                "Bearer " + Site.token(membership),
                "application/json",
                "{\"id\":\"o-%d\",\"name\":\"支部\",\"kind\":\"committee\"}".formatted(System.nanoTime()));
        shown.that(HTTP, "a write gets " + answer, answer.status() == 201);
        return membership;
    }

    static void brokerAnswersAgain(RealService membership, Shown shown) {
        shown.sentence(List.of("the broker at ", "answers again"), membership);
        shown.soon(
                HEALED,
                "without a restart, nothing waits",
                () -> membership.metric("xianfeng_outbox_pending", "") == 0
                        && membership
                                .component("broker")
                                .path("status")
                                .asString()
                                .equals("UP"));
    }

    static void storeAway(Site site, Shown shown) throws Exception {
        String token = Site.token(site.issuer());
        site.lab().killStore();
        RealService activity = site.activity(Map.of(), List.of());
        shown.soon(PROBES, "alive", activity::isAlive);
        RealService.Answer ready = activity.probe("readiness");
        shown.that(
                PROBES,
                "readiness %s: %s"
                        .formatted(
                                ready,
                                ready.json()
                                        .at("/components/mongo/details/reason")
                                        .asString()),
                ready.status() == 503 && ready.body().contains("does not answer"));
        RealService.Answer answer = activity.get(TokenFaults.COURSES, token);
        shown.that(HTTP, answer.toString(), answer.isRefusedForNow());
        List<String> sentence =
                List.of("the store at ", "does not answer; until it does, requests are answered by 503");
        shown.sentence(sentence, activity);
        site.lab().startStore();
        shown.soon(HEALED, "ready without a restart", activity::isReady);
        shown.soon(HEALED, "200", () -> activity.get(TokenFaults.COURSES, token).status() == 200);
        shown.sentence(List.of("the store at ", "answers again"), activity);
        shown.toldAtMost(1, sentence, activity);
    }

    private static long published(Site site) {
        try (Topic topic = new Topic(site.lab().broker())) {
            return topic.end(FACTS);
        }
    }
}
