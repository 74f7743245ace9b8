package org.xianfeng.proof.fault;

import static org.xianfeng.proof.fault.Shown.Where.HEALED;
import static org.xianfeng.proof.fault.Shown.Where.HTTP;
import static org.xianfeng.proof.fault.Shown.Where.LOG;
import static org.xianfeng.proof.fault.Shown.Where.PROBES;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xianfeng.local.store.Store;
import org.xianfeng.proof.lab.Server;
import org.xianfeng.proof.outage.SmallDisk;

/** No room for the embedded store: it ends, nothing that was answered is lost, and with room it goes on. */
final class DiskFault {
    private static final int MEGABYTES = 48;
    private static final int MOST_WRITES = 2_000;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private DiskFault() {}

    static void storeFull(Site site, Shown shown) throws Exception {
        String token = Site.token(site.issuer());
        try (SmallDisk disk = SmallDisk.mount(MEGABYTES);
                Server store = Server.start(Store.class, OPTIONS, folder(disk), "0")) {
            RealService activity = Site.ready(site.activity(
                    Map.of("SPRING_MONGODB_URI", "mongodb://" + store.address() + "/xianfeng_activity"), List.of()));
            Set<String> answered = new TreeSet<>();
            for (int i = 0; i < 20; i++) {
                write(activity, token, answered);
            }
            disk.fill();
            RealService.Answer refused = write(activity, token, answered);
            for (int i = 0; i < MOST_WRITES && refused.status() / 100 == 2; i++) {
                refused = write(activity, token, answered);
            }
            RealService.Answer last = refused;
            shown.that(HTTP, "after %d writes %s".formatted(answered.size(), last), last.isRefusedForNow());
            shown.that(PROBES, "the store ends by itself", store.hasEnded(ENDS_WITHIN));
            shown.soon(
                    PROBES,
                    "alive, not ready",
                    () -> activity.isAlive() && activity.probe("readiness").status() == 503);
            shown.sentence(List.of("the store at ", "does not answer"), activity);
            shown.that(LOG, "store: " + store.lastWords(), store.lastWords().contains("no room"));
            store.kill();
            disk.clear();
            try (Server _ = Server.start(Store.class, OPTIONS, folder(disk), port(store))) {
                shown.soon(HEALED, "ready without a restart of the service", activity::isReady);
                shown.that(HEALED, "every answered write is there", known(activity, token, answered));
                shown.that(HEALED, "writes", write(activity, token, answered).status() == 201);
            }
        }
    }

    private static String folder(SmallDisk disk) {
        return disk.folder().resolve("store").toString();
    }

    private static String port(Server store) {
        return store.address().substring(store.address().indexOf(':') + 1);
    }

    private static RealService.Answer write(RealService activity, String token, Set<String> answered) {
        String id = "c-" + System.nanoTime();
        RealService.Answer answer = activity.post(
                TokenFaults.COURSES,
                "Bearer " + token,
                "application/json",
                "{\"id\":\"%s\",\"title\":\"%s\",\"organisationId\":\"root\"}".formatted(id, "课".repeat(60)));
        if (answer.status() == 201) {
            answered.add(id);
        }
        return answer;
    }

    private static boolean known(RealService activity, String token, Set<String> answered) {
        Set<String> missing = new HashSet<>(answered);
        missing.removeIf(
                id -> activity.get(TokenFaults.COURSES + "/" + id, token).status() == 200);
        return missing.isEmpty();
    }
}
