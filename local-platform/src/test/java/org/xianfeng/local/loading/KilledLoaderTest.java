package org.xianfeng.local.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.local.demo.AskedNeed;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.demo.History;

/** A loader that is killed at any of its requests goes on at the next start, with nothing doubled and nothing missing. */
class KilledLoaderTest {
    private static final int NEEDS = 10;
    private static final int MEETINGS = 3;
    private static final Bureau BUREAU = Bureau.invent();
    private static final List<History.PastMeeting> PAST = new History(BUREAU, LocalDate.of(2026, 11, 26))
            .meetings(DemoSize.SHORT)
            .subList(0, MEETINGS);

    @TempDir
    Path folder;

    private String whole = "";
    private int requests;

    @BeforeEach
    void loadUndisturbed() throws Exception {
        try (SmallPlatform platform = new SmallPlatform()) {
            load(platform, folder.resolve("undisturbed"));
            whole = platform.holdings();
            requests = platform.requests();
        }
    }

    @Test
    void an_undisturbed_load_brings_everything() {
        assertThat(whole.lines()).hasSize(NEEDS + 3);
        assertThat(whole).contains("confirmed", "dispatched", "[三会一课怎么开", "{demo-course-2-1=60}");
        assertThat(requests).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_loader_killed_at_any_request_before_or_after_it_took_effect_goes_on(boolean after) throws Exception {
        for (int at = 1; at <= requests; at += after ? 1 : 3) {
            Path state = folder.resolve("killed-" + after + "-" + at);
            try (SmallPlatform platform = new SmallPlatform()) {
                assertThat(isKilled(platform, state, at, after)).isTrue();
                load(platform, state);
                assertThat(platform.holdings()).as("killed at request %d", at).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_loader_killed_again_and_again_comes_to_the_same_end() throws Exception {
        Path state = folder.resolve("unlucky");
        try (SmallPlatform platform = new SmallPlatform()) {
            for (int at = 2; isKilled(platform, state, at, at % 2 == 0); at += 2) {
                Thread.interrupted();
            }
            assertThat(platform.holdings()).isEqualTo(whole);
        }
    }

    private static boolean isKilled(SmallPlatform platform, Path state, int at, boolean after) throws IOException {
        platform.kills(Thread.currentThread(), at, after);
        try {
            load(platform, state);
            return false;
        } catch (InterruptedException killed) {
            return true;
        } finally {
            platform.kills(Thread.currentThread(), 0, after);
            Thread.interrupted();
        }
    }

    private static void load(SmallPlatform platform, Path file) throws IOException, InterruptedException {
        LoadedState state = new LoadedState(file);
        LoaderClient client = new LoaderClient(platform.address(), LoaderClient.LOADER, "secret");
        Map<String, List<String>> members = new HashMap<>();
        for (Bureau.Branch branch : BUREAU.branches()) {
            members.put(
                    branch.id(),
                    IntStream.range(0, branch.people().size())
                            .mapToObj(person -> branch.id() + "-" + person)
                            .toList());
        }
        LoadMeetings meetings = new LoadMeetings(client, BUREAU, members);
        for (History.PastMeeting meeting : PAST) {
            meetings.enter(meeting);
        }
        new LoadCourses(client, state).all();
        new LoadStudies(Duration.ZERO).complete(LoadCourses.FIRST_LESSON, client);
        LoadNeeds needs = new LoadNeeds(client, state, BUREAU, members);
        needs.openIntakes();
        for (int number = 0; number < NEEDS; number++) {
            needs.load(AskedNeed.numbered(number, BUREAU.branches().size()));
        }
    }
}
