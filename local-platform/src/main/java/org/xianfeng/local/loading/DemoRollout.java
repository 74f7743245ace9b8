package org.xianfeng.local.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.xianfeng.local.demo.AskedNeed;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.demo.DemoAccount;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.demo.History;
import org.xianfeng.local.progress.Progress;
import org.xianfeng.local.secrets.Secrets;

/** Loads the demo rollout through the public API, and goes on where it was when it was interrupted. */
public final class DemoRollout {
    private static final int AT_A_TIME = 4;
    private static final String NONE = "none";
    private static final List<String> READERS = List.of("dangyuan", "lixiu", "shuji");
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final String address;
    private final LoadedState state;
    private final LoaderClient client;
    private final LoaderClient granter;
    private final Path accountsFile;
    private final Progress progress;
    private final Clock clock;

    /**
     * A rollout that keeps what it did below the data folder.
     *
     * @param address of the gateway
     * @param secrets of the machine clients
     */
    public DemoRollout(Path data, String address, Secrets secrets, Progress progress, Clock clock) throws IOException {
        this.address = address;
        this.state = new LoadedState(data.resolve("demo").resolve("loaded"));
        this.client = new LoaderClient(address, LoaderClient.LOADER, secrets.bootstrapClientSecret());
        this.granter = new LoaderClient(address, LoaderClient.GRANTER, secrets.bootstrapGranterSecret());
        this.accountsFile = data.resolve("demo-accounts.txt");
        this.progress = progress;
        this.clock = clock;
    }

    /** Remembers that this installation wants no demo. */
    public void decline() {
        if (state.find("size").isEmpty()) {
            state.remember("size", NONE);
        }
    }

    /** The size that was asked for at the first start, or before an interruption. */
    public boolean isDeclined() {
        return state.find("size").filter(NONE::equals).isPresent();
    }

    /** Loads what is missing for the size; without a size, what was begun or the short one. */
    public void load(DemoSize size) throws IOException, InterruptedException {
        if (state.find("done-" + size).isPresent()) {
            return;
        }
        state.remember("size", size.name());
        progress.step(
                "载入演示数据（虚构的单位和人员，通过公开接口）…",
                "loading the demo rollout (invented bureau and people, through the public API)...");
        Bureau bureau = Bureau.invent();
        Abreast abreast = new Abreast(progress, AT_A_TIME);
        new LoadOrganisations(client, bureau).all();
        Map<String, List<String>> memberIds = loadMembers(bureau, abreast);
        List<String> accounts =
                new LoadAccounts(client, granter, state, accountsFile).create(DemoAccount.all(bureau, memberIds));
        new LoadCourses(client, state).all();
        abreast.both(() -> study(new LoadStudies(BEAT)), () -> loadActivity(size, bureau, memberIds, abreast));
        state.remember("done-" + size, today().toString());
        progress.step("演示数据已载入。演示账号（保存在 %s）：", "the demo rollout is loaded. Demo accounts (kept in %s):", accountsFile);
        accounts.forEach(line -> progress.line("    " + line));
        progress.step(
                "管理员账号首次登录时绑定手机验证器；没有手机时：java dev/one-time-code/OneTimeCode.java 页面上的密钥",
                "administrators bring an authenticator app along at their first sign-in; without a phone:"
                        + " java dev/one-time-code/OneTimeCode.java SECRET-OF-THE-PAGE");
    }

    /** The size in which a rollout was begun, if one was. */
    public DemoSize begunOr(DemoSize otherwise) {
        return state.find("size")
                .filter(size -> !size.equals(NONE))
                .map(DemoSize::valueOf)
                .orElse(otherwise);
    }

    private Map<String, List<String>> loadMembers(Bureau bureau, Abreast abreast)
            throws IOException, InterruptedException {
        new ImportMembers(client, state, progress).all(bureau);
        Map<String, List<String>> memberIds = new ConcurrentHashMap<>();
        FindMembers members = new FindMembers(client);
        abreast.each(
                new Abreast.Named("支部及党员", "branches with members"),
                bureau.branches(),
                branch -> memberIds.put(branch.id(), members.of(branch)));
        return memberIds;
    }

    private void study(LoadStudies studies) throws IOException, InterruptedException {
        new Abreast(progress, READERS.size())
                .each(
                        new Abreast.Named("学习课时（每课时半分钟）", "lessons studied (half a minute each)"),
                        READERS,
                        login -> studies.complete(LoadCourses.FIRST_LESSON, person(login)));
    }

    private LoaderClient person(String login) {
        return LoaderClient.person(
                address, login, state.find("password-" + login).orElseThrow());
    }

    private void loadActivity(DemoSize size, Bureau bureau, Map<String, List<String>> memberIds, Abreast abreast)
            throws IOException, InterruptedException {
        LoadMeetings meetings = new LoadMeetings(client, bureau, memberIds);
        abreast.each(
                new Abreast.Named("会议", "meetings"), new History(bureau, firstDay()).meetings(size), meetings::enter);
        LoadNeeds needs = new LoadNeeds(client, state, bureau, memberIds);
        needs.openIntakes();
        List<AskedNeed> asked = IntStream.range(0, size.needs())
                .mapToObj(number -> AskedNeed.numbered(number, bureau.branches().size()))
                .toList();
        abreast.each(new Abreast.Named("群众诉求", "needs"), asked, needs::load);
    }

    /** The day of the first load: the history must not move when a load is continued later. */
    private LocalDate firstDay() {
        return state.find("day").map(LocalDate::parse).orElseGet(() -> {
            LocalDate today = today();
            state.remember("day", today.toString());
            return today;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
    }
}
