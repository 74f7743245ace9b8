package org.xianfeng.proof.fault;

import static org.xianfeng.proof.fault.Shown.Where.HEALED;
import static org.xianfeng.proof.fault.Shown.Where.LOG;
import static org.xianfeng.proof.fault.Shown.Where.PROBES;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Keys that are not there or not the right ones: a service that ends and says why. */
final class SetUpFaults {
    private static final String FILE = "personal-data-keys.json";
    private static final List<String> FAILED = List.of("APPLICATION FAILED TO START");

    private SetUpFaults() {}

    static void missingKey(Site site, Shown shown) throws Exception {
        Path aside = site.keys().resolveSibling("aside");
        Files.move(site.keys().resolve(FILE), aside, StandardCopyOption.REPLACE_EXISTING);
        ends(site.membership(Map.of(), List.of()), List.of("lacks " + FILE + ", or it cannot be read"), shown);
        Files.move(aside, site.keys().resolve(FILE));
        RealService again = site.membership(Map.of(), List.of());
        shown.soon(HEALED, "starts with the file in its place", again::isReady);
    }

    static void otherKeys(Site site, Shown shown) throws Exception {
        site.issuer();
        site.endServices();
        Document before = marks(site);
        Path others = site.makeKeys("others");
        ends(
                site.membership(Map.of("XIANFENG_SECRETS_DIRECTORY", others.toString()), List.of()),
                List.of("the database " + site.databaseOf("membership") + " was begun with another"),
                shown);
        shown.that(LOG, "the store is as it was", before.equals(marks(site)));
        RealService again = site.membership(Map.of(), List.of());
        shown.soon(HEALED, "starts with the keys it was begun with", again::isReady);
    }

    private static void ends(RealService service, List<String> sentence, Shown shown) throws InterruptedException {
        shown.soon(PROBES, "the process ends by itself", () -> !service.isRunning());
        shown.sentence(FAILED, service);
        shown.sentence(sentence, service);
        shown.toldAtMost(1, sentence, service);
        shown.that(PROBES, "exit code 1, never answered", !service.isRunning() && service.exitCode() == 1);
        service.close();
    }

    private static Document marks(Site site) {
        try (MongoClient client = MongoClients.create(site.lab().uri(""))) {
            Document marks = client.getDatabase(site.databaseOf("membership"))
                    .getCollection("installation")
                    .find(new Document("_id", "keys"))
                    .first();
            if (marks == null) {
                throw new IllegalStateException("no marks of keys in the store");
            }
            return marks;
        }
    }
}
