package org.xianfeng.proof.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.bson.Document;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.scoring.standing.StandingsOfMany;

/**
 * B3: rank, percentile and neighbours of one account among a million over HTTP while a thousand accounts a second change,
 * beside an answer of the same size that looks nothing up, and beside counting documents. Once it is quiet, ranks are
 * compared with sorting.
 */
final class RankOfOne implements Benchmark {
    private static final int CHANGES_A_SECOND = 1_000;
    private static final int WARM_UP = 2_000;
    private static final int MOST_POINTS = 60_000;
    private static final int COUNTED = 30;

    @Override
    public String name() {
        return "b3";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        int accounts = options.number("accounts", hasRoomForAll() ? 1_000_000 : 100_000);
        int reads = options.number("reads", 10_000);
        Random random = new Random(3);
        long[] points = random.longs(accounts, 0, MOST_POINTS).toArray();
        long before = usedBytes();
        StandingsOfMany standings = new StandingsOfMany(accounts);
        standings.postAll(points);
        double bytes = (usedBytes() - before) / (double) accounts;
        MongoDatabase database = lab.newDatabase();
        try (Served served = new Served(standings)) {
            double counting = counting(database.getCollection("accounts"), points);
            double[] looking = new double[reads];
            double[] echo = new double[reads];
            double[] inside = new double[reads];
            AtomicBoolean quiet = new AtomicBoolean();
            Thread changes = Thread.ofPlatform().start(() -> change(standings, points, quiet));
            for (int i = -WARM_UP; i < reads; i++) {
                int account = random.nextInt(accounts);
                double asked = millis(() -> served.get("/rank", account));
                double echoed = millis(() -> served.get("/echo", account));
                double alone = millis(() -> standings.rank(account));
                if (i >= 0) {
                    looking[i] = asked;
                    echo[i] = echoed;
                    inside[i] = alone;
                }
            }
            quiet.set(true);
            join(changes);
            report.figure("wrong", wrong(standings, points));
            row(report, "rank over HTTP", looking);
            row(report, "echo of the same size", echo);
            row(report, "rank alone", inside);
            report.row(Map.of("name", "counting documents", "p50ms", rounded(counting)));
            report.row(Map.of("name", "accounts", "number", accounts));
            report.figure("p99-over-echo-ms", percentile(looking, 99) - percentile(echo, 99));
            report.figure("of-counting", counting / percentile(inside, 50));
            report.figure("bytes-an-account", bytes);
        } finally {
            database.drop();
        }
    }

    private static boolean hasRoomForAll() {
        return Runtime.getRuntime().maxMemory() > 3L << 30;
    }

    private static void change(StandingsOfMany standings, long[] points, AtomicBoolean quiet) {
        Random random = new Random(4);
        long begun = System.nanoTime();
        for (long version = 2; !quiet.get(); version++) {
            int account = random.nextInt(points.length);
            points[account] = random.nextInt(MOST_POINTS);
            standings.post(account, version, points[account]);
            LockSupport.parkNanos(begun + version * TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND - System.nanoTime());
        }
    }

    /** How many of some accounts have another rank than sorting gives. */
    private static int wrong(StandingsOfMany standings, long[] points) {
        long[] sorted = points.clone();
        Arrays.sort(sorted);
        Random random = new Random(5);
        int wrong = 0;
        for (int i = 0; i < 1_000; i++) {
            int account = random.nextInt(points.length);
            int at = Arrays.binarySearch(sorted, points[account]);
            while (at < sorted.length && sorted[at] == points[account]) {
                at++;
            }
            wrong += standings.rank(account) == sorted.length - at + 1 ? 0 : 1;
        }
        return wrong;
    }

    private static double counting(MongoCollection<Document> documents, long[] points) {
        List<Document> some = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            some.add(new Document("_id", i).append("points", points[i]));
            if (some.size() == 10_000 || i == points.length - 1) {
                documents.insertMany(some);
                some.clear();
            }
        }
        documents.createIndex(Indexes.descending("points"));
        double[] took = new double[COUNTED];
        for (int i = 0; i < COUNTED; i++) {
            long asked = points[i];
            took[i] = millis(() -> documents.countDocuments(Filters.gt("points", asked)));
        }
        return percentile(took, 50);
    }

    private static void row(Report report, String name, double[] millis) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("p50ms", rounded(percentile(millis, 50)));
        row.put("p99ms", rounded(percentile(millis, 99)));
        report.row(row);
    }

    private static double millis(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10_000) / 10_000.0;
    }

    private static long usedBytes() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Both answers from one server. */
    private static final class Served implements AutoCloseable {
        private final HttpServer server;
        private final HttpClient client = HttpClient.newHttpClient();

        Served(StandingsOfMany standings) {
            String same = standings.of(0);
            System.setProperty("sun.net.httpserver.nodelay", "true");
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            answers("/rank", standings::of);
            answers("/echo", _ -> same);
            server.start();
        }

        private void answers(String path, IntFunction<String> answer) {
            server.createContext(path, exchange -> answer(exchange, answer));
        }

        private static void answer(HttpExchange exchange, IntFunction<String> answer) throws IOException {
            int account = Integer.parseInt(exchange.getRequestURI().getQuery());
            byte[] body = answer.apply(account).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        void get(String path, int account) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path + "?" + account);
            try {
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void close() {
            client.close();
            server.stop(0);
        }
    }
}
