package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the ledgers must say, by the address of each balance; in hundredths of a point. */
final class ExpectedBalances {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, Long> expected = new TreeMap<>();

    void of(String kind, String account, int year, long hundredths) {
        expected.put("/api/scoring/accounts/" + kind + "/" + account + "/balance?year=" + year, hundredths);
    }

    void awaitAll(Visitor reader) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(confirmed(reader)).isEqualTo(expected));
    }

    private Map<String, Long> confirmed(Visitor reader) throws Exception {
        Map<String, Long> balances = new TreeMap<>();
        for (String path : expected.keySet()) {
            JsonNode balance = reader.read(path);
            balances.put(path, balance.get("confirmedPointsHundredths").asLong());
        }
        return balances;
    }

    ExpectedBalances copy() {
        ExpectedBalances copy = new ExpectedBalances();
        copy.expected.putAll(expected);
        return copy;
    }

    int count() {
        return expected.size();
    }

    /** The expected points in the order of the accounts, in hundredths. */
    @Override
    public String toString() {
        return expected.values().toString();
    }

    void assertIntact(Visitor reader) throws Exception {
        for (String path : expected.keySet()) {
            JsonNode verification = reader.read(path.replaceAll("/balance.*", "/verification"));
            assertThat(verification.get("intact").asBoolean()).as(path).isTrue();
        }
    }
}
