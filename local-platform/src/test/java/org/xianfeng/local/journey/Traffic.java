package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meetings on paper that go in one after the other, and balances that are read, whatever happens to the services. What
 * fails in a way that a client may try again is sent again with the same key; everything else is a fault.
 */
public final class Traffic implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String address;
    private final String secret;
    private final BusyBranch branch;
    private final List<Reference> references;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong sentAgain = new AtomicLong();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile String token = "";
    private volatile boolean over;
    private volatile boolean paused;
    private volatile int readers;
    private volatile int entered;

    Traffic(String address, String secret, BusyBranch branch) {
        this.address = address;
        this.secret = secret;
        this.branch = branch;
        this.references = branch.nothingYet();
    }

    Traffic begun() {
        threads.add(Thread.ofPlatform().start(this::write));
        return this;
    }

    /** So many read at once, without a pause, from now on. */
    public void readBy(int many) {
        readers = many;
        for (int reader = 0; reader < many; reader++) {
            int number = reader;
            threads.add(Thread.ofPlatform().start(() -> read(number)));
        }
    }

    /** No further meeting goes in until {@link #goOn()}; one that is on its way still does. */
    public void pause() {
        paused = true;
    }

    public void goOn() {
        paused = false;
    }

    /** What became of the requests so far. */
    public record Told(int meetings, long answered, long sentAgain, List<String> faults) {}

    public Told told() {
        return new Told(entered, answered.get(), sentAgain.get(), List.copyOf(faults));
    }

    /** What the meetings that went in must give. */
    void addTo(ExpectedBalances balances) {
        branch.expect(references, balances);
    }

    private void write() {
        while (!over) {
            if (paused) {
                rest();
                continue;
            }
            String body = JSON.writeValueAsString(branch.meeting(entered));
            String key = UUID.randomUUID().toString();
            if (!untilAnswered(() -> to(BusyBranch.RECORDED)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body)))) {
                return;
            }
            branch.add(entered, references);
            entered++;
            rest();
        }
    }

    private void read(int number) {
        String member = branch.members().get(number % branch.members().size());
        while (!over && number < readers) {
            untilAnswered(() -> to("/api/scoring/accounts/member/" + member + "/balance?year=" + BusyBranch.YEAR)
                    .GET());
        }
    }

    private interface Request {
        HttpRequest.Builder built();
    }

    /** Whether it was answered well in the end. */
    private boolean untilAnswered(Request request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                HttpResponse<String> answer = http.send(request.built().build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    answered.incrementAndGet();
                    return true;
                }
                if (answer.statusCode() == 401) {
                    token = "";
                } else if (!isToBeSentAgain(answer)) {
                    faults.add(answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode() + " "
                            + answer.body());
                    return false;
                }
            } catch (IOException broken) {
                // Sent again with the same key.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            sentAgain.incrementAndGet();
            rest();
        }
        faults.add("not answered for " + PATIENCE);
        return false;
    }

    /** The service or what is before it was away; or it says itself when to come again. */
    private static boolean isToBeSentAgain(HttpResponse<String> answer) {
        return AWAY.contains(answer.statusCode())
                || answer.headers().firstValue("Retry-After").isPresent();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        if (token.isEmpty()) {
            String credentials = Base64.getEncoder().encodeToString(("platform-loader:" + secret).getBytes());
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            await("a token").atMost(PATIENCE).ignoreExceptions().until(() -> {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                token = JSON.readTree(answer.body()).path("access_token").asString("");
                return !token.isEmpty();
            });
        }
        return token;
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is on its way be answered. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        http.close();
    }
}
