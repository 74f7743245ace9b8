package org.xianfeng.local.loading;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.demo.DemoWorkbook;
import org.xianfeng.local.progress.Progress;
import tools.jackson.databind.JsonNode;

/**
 * Brings the members in as a department does: hands the workbook in, looks at the dry run, says go and waits.
 *
 * <p>A loader that was killed goes on with the import it handed in; when it does not remember it, it hands the same
 * workbook in again, which adds nobody.
 */
record ImportMembers(LoaderClient client, LoadedState state, Progress progress) {
    private static final String IMPORTS = "/api/membership/imports";
    private static final String HANDED_IN = "roster-import";
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<String> OVER = Set.of("refused", "cancelled", "failed", "expired");
    private static final int NOT_FOUND = 404;

    void all(Bureau bureau) throws IOException, InterruptedException {
        if (state.find(HANDED_IN).isEmpty() && areThereWithoutIt(bureau)) {
            return;
        }
        JsonNode one = handedIn(bureau);
        while (!state(one).equals("done")) {
            if (OVER.contains(state(one))) {
                throw new IOException("the roster import ended as " + state(one) + ": " + one.path("problem"));
            }
            if (state(one).equals("judged")) {
                go(one);
            }
            Thread.sleep(PAUSE);
            one = client.get(IMPORTS + "/" + id(one));
        }
        told(one.get("run"));
    }

    /**
     * Whether somebody brought the people in by another way: the first loaders registered them one by one, without identity
     * numbers, and the workbook would bring everybody in again.
     */
    private boolean areThereWithoutIt(Bureau bureau) throws IOException, InterruptedException {
        int there = client.get("/api/membership/organisations/" + Bureau.ROOT)
                .path("members")
                .asInt(0);
        long invented = bureau.branches().stream()
                .mapToLong(branch -> branch.people().size())
                .sum();
        if (there > 0 && there < invented) {
            throw new IOException("of %d people %d are there, and not by their workbook: an earlier version began here."
                            .formatted(invented, there)
                    + " Begin anew with --fresh, or start with --no-demo");
        }
        if (there > 0) {
            progress.step(
                    "演示数据：党员由较早的版本载入，名册不再导入",
                    "demo: an earlier version brought the people in, the roster is not imported again");
        }
        return there > 0;
    }

    private JsonNode handedIn(Bureau bureau) throws IOException, InterruptedException {
        Optional<String> before = state.find(HANDED_IN);
        if (before.isPresent()) {
            try {
                JsonNode one = client.get(IMPORTS + "/" + before.get());
                if (!OVER.contains(state(one))) {
                    return one;
                }
            } catch (Refusal refusal) {
                if (refusal.status() != NOT_FOUND) {
                    throw refusal;
                }
            }
        }
        String wanted = "?organisationId=" + Bureau.ROOT + "&kind=members&fileName=" + DemoWorkbook.FILE_NAME;
        JsonNode one = client.upload(IMPORTS + wanted, DemoWorkbook.of(bureau));
        state.remember(HANDED_IN, id(one));
        return one;
    }

    /** With a single bad row nothing comes in: the workbook is ours, so an error in it is one of the platform. */
    private void go(JsonNode judged) throws IOException, InterruptedException {
        Map<String, Object> judgedAs =
                Map.of("contentHash", judged.get("contentHash").asString(), "goodRowsOnly", false);
        client.send("POST", IMPORTS + "/" + id(judged) + "/run", judgedAs);
    }

    private void told(JsonNode run) {
        progress.step(
                "演示数据：党员名册已导入，新增 %d 人，已有 %d 人",
                "demo: the roster is imported, %d people registered, %d known before",
                run.get("registered").asInt(),
                run.get("unchanged").asInt());
    }

    private static String state(JsonNode one) {
        return one.get("state").asString();
    }

    private static String id(JsonNode one) {
        return one.get("id").asString();
    }
}
