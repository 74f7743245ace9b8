package org.xianfeng.membership.importdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.membership.workbook.WrittenWorkbook;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

/**
 * How much memory and time a file of 100,000 rows takes, beside a raw insert of as many rows in the same run; not part of
 * the build. {@code docs/import.md} has the command and what came of it.
 */
@MembershipIT
class ImportCapacityBench {
    private static final String IMPORTS = API + "/imports";
    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final int BRANCHES = Math.max(1, ROWS / 250);
    private static final int BATCH = 500;
    private static final int TOO_MANY = 1_000_000;
    private static final int MIB = 1 << 20;

    private final Town town;
    private final String committee;
    private final MongoDatabase database;

    ImportCapacityBench(Town town, MongoDatabase database) {
        this.town = town;
        this.committee = town.committee();
        this.database = database;
    }

    @Test
    void a_department_comes_in_within_a_gibibyte_and_a_million_rows_are_refused_in_words() throws IOException {
        branches();
        byte[] file = people();
        say(
                "%,d rows in %d branches, a file of %.1f MiB; heap at most %d MiB",
                ROWS, BRANCHES, mib(file.length), heap());
        long insertedIn = nanos(this::insertedRaw);
        ManagementFactory.getMemoryMXBean().gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Answer judged = rested(handedIn("members", file));
        assertThat(judged.json().at("/rows/good").asInt()).as(judged.text()).isEqualTo(ROWS);
        long begun = System.nanoTime();
        officer()
                .post(
                        IMPORTS + "/" + judged.at("/id") + "/run",
                        Map.of("contentHash", judged.at("/contentHash"), "goodRowsOnly", false))
                .expect(202);
        Answer over = rested(judged.at("/id"));
        long ranIn = System.nanoTime() - begun;
        assertThat(over.json().at("/run/registered").asInt()).as(over.text()).isEqualTo(ROWS);
        say("raw insert of the same rows: %,d rows/s", perSecond(insertedIn));
        say("run: %,d rows/s (each a member with events, a sealed file, a seat on the roll)", perSecond(ranIn));
        say("heap: peak with garbage %d MiB, live after a collection at most %d MiB", peak(), live());
        say("process: %s", resident());
        refused();
    }

    /** With a token of now: one of the beginning would not last. */
    private Calls officer() {
        return town.as("committee-officer", committee);
    }

    private void branches() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("组织名称", "组织类别", "上级组织")));
        IntStream.range(0, BRANCHES).forEach(number -> rows.add(List.of("第" + number + "党支部", "党支部", "")));
        Answer judged = rested(handedIn(
                "organisations", new WrittenWorkbook().sheet("组织", rows).bytes()));
        officer()
                .post(
                        IMPORTS + "/" + judged.at("/id") + "/run",
                        Map.of("contentHash", judged.at("/contentHash"), "goodRowsOnly", false))
                .expect(202);
        assertThat(rested(judged.at("/id")).json().at("/run/registered").asInt())
                .isEqualTo(BRANCHES);
    }

    /** All born before 1983: who joined in 2001 was of age. */
    private static byte[] people() {
        MemberTable table = new MemberTable();
        IntStream.range(0, ROWS)
                .forEach(row -> table.person(row / 12_000 * 18_000 + row % 12_000, "第" + row % BRANCHES + "党支部"));
        return table.bytes();
    }

    private void insertedRaw() {
        MongoCollection<Document> raw = database.getCollection("raw_rows");
        for (int from = 0; from < ROWS; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int row = from; row < Math.min(ROWS, from + BATCH); row++) {
                Document one = new Document("_id", "row-" + row);
                IntStream.range(0, 15).forEach(column -> one.append("column" + column, "某一栏的内容" + column));
                batch.add(one);
            }
            raw.insertMany(batch);
        }
        raw.drop();
    }

    private void refused() {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        sheet.append("<row><c t=\"str\"><v>姓名</v></c></row>");
        for (int row = 0; row < TOO_MANY; row++) {
            sheet.append("<row><c><v>").append(row).append("</v></c></row>");
        }
        byte[] file = new WrittenWorkbook()
                .sheetOf("名册", sheet.append("</sheetData></worksheet>").toString())
                .bytes();
        sheet.setLength(0);
        Answer refused = rested(handedIn("members", file));
        say("%,d rows: %s", TOO_MANY, refused.json().at("/problem").toString());
        assertThat(refused.at("/problem/slug")).isEqualTo("too-many-rows");
        int large = 22 * MIB;
        handIn("members", new byte[large]).expectProblem(413, "too-large");
    }

    private Answer handIn(String kind, byte[] file) {
        return officer()
                .send(
                        IMPORTS + "?organisationId=" + committee + "&kind=" + kind,
                        request -> request.header(
                                        "Content-Type",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private String handedIn(String kind, byte[] file) {
        long begun = System.nanoTime();
        String id = handIn(kind, file).expect(201).at("/id");
        rested(id);
        say("%s handed in and judged in %.1f s", kind, (System.nanoTime() - begun) / 1e9);
        return id;
    }

    private Answer rested(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> officer().get(IMPORTS + "/" + id).expect(200),
                        answer -> !answer.json().has("pollAfterMillis"));
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static long perSecond(long nanos) {
        return ROWS * 1_000_000_000L / nanos;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long sum(ToLongFunction<MemoryPoolMXBean> of) {
        return pools().stream().mapToLong(of).sum() / MIB;
    }

    private static long peak() {
        return sum(pool -> pool.getPeakUsage().getUsed());
    }

    private static long live() {
        ManagementFactory.getMemoryMXBean().gc();
        return sum(pool -> pool.getCollectionUsage() == null
                ? 0
                : pool.getCollectionUsage().getUsed());
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / MIB;
    }

    private static double mib(long bytes) {
        return bytes / (double) MIB;
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("?")
                : "?";
    }

    private static void say(String format, Object... values) {
        System.out.println("import capacity: " + format.formatted(values));
    }
}
