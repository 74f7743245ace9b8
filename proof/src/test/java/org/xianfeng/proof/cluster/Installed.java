package org.xianfeng.proof.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.xianfeng.local.secrets.Secrets;

/** The umbrella chart in a namespace of its own, which enforces the Pod Security level restricted. */
final class Installed implements AutoCloseable {
    static final List<String> SERVICES = List.of("gateway", "membership", "activity", "grievance", "scoring");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String RELEASE = "xianfeng";

    private final Commands commands;
    private final List<String> values;
    private final Secrets secrets;
    private String address = "";

    private Installed(Commands commands, List<String> values, Secrets secrets) {
        this.commands = commands;
        this.values = values;
        this.secrets = secrets;
    }

    /**
     * Makes the namespace with the Secrets that the chart wants, and installs.
     *
     * @param values further arguments of helm: which images, which store
     */
    static Installed in(Commands commands, Path folder, List<String> values) throws IOException {
        commands.kubectl("create", "namespace", commands.namespace());
        Installed installed = new Installed(commands, values, Secrets.in(folder.resolve("secrets")));
        installed.makeSecrets(folder);
        installed.install();
        return installed;
    }

    private void makeSecrets(Path folder) throws IOException {
        commands.kubectl(
                "label",
                "namespace",
                commands.namespace(),
                "pod-security.kubernetes.io/enforce=restricted",
                "pod-security.kubernetes.io/warn=restricted");
        Path keys = folder.resolve("keys");
        Commands.run(List.of("deploy/make-keys", keys.toString()));
        commands.kubectl("create", "secret", "generic", "xianfeng-keys", "--from-file=" + keys);
        Path bootstrap = Files.createDirectories(folder.resolve("bootstrap"));
        Files.writeString(bootstrap.resolve("bootstrap-client-secret"), secrets.bootstrapClientSecret());
        Files.writeString(bootstrap.resolve("bootstrap-granter-secret"), secrets.bootstrapGranterSecret());
        commands.kubectl("create", "secret", "generic", "xianfeng-bootstrap", "--from-file=" + bootstrap);
    }

    /** Twice: the address of the gateway is known when its Service is there, and is the issuer of every token. */
    private void install() {
        List<String> nobodyYet = new ArrayList<>(List.of("--set", "global.issuer=http://nowhere.invalid"));
        SERVICES.forEach(service -> nobodyYet.addAll(List.of("--set", service + ".replicas=0")));
        helm(nobodyYet);
        address = "http://"
                + commands.kubectl("get", "service", RELEASE + "-gateway", "-o", "jsonpath={.spec.clusterIP}")
                + ":8080";
        upgrade(List.of());
    }

    /** Goes over to other values; those of before are not kept. */
    void upgrade(List<String> changed) {
        List<String> arguments = new ArrayList<>(List.of("--set", "global.issuer=" + address));
        arguments.addAll(changed);
        helm(arguments);
    }

    private void helm(List<String> changed) {
        List<String> arguments = new ArrayList<>(List.of(
                "upgrade", "--install", RELEASE, "deploy/helm/xianfeng", "-f", "deploy/helm/xianfeng/values-dev.yaml"));
        arguments.addAll(values);
        arguments.addAll(changed);
        commands.helm(arguments);
    }

    /** Ends when every pod that is wanted is ready and no other is left. */
    void awaitReady() {
        for (String kind : List.of("statefulset", "deployment")) {
            for (String name : names(kind)) {
                commands.kubectl("rollout", "status", kind + "/" + name, "--timeout=10m");
            }
        }
    }

    /** A rolling restart of one service, to its end. */
    void roll(String service) {
        commands.kubectl("rollout", "restart", "deployment/" + RELEASE + "-" + service);
        commands.kubectl("rollout", "status", "deployment/" + RELEASE + "-" + service, "--timeout=10m");
    }

    /** Deletes a pod as nobody should: at once. */
    void deletePod(String name) {
        commands.kubectl("delete", "pod", pods(name).getFirst(), "--grace-period=0", "--force", "--wait=true");
    }

    int readyPods(String service) {
        String ready = commands.kubectl(
                "get", "deployment", RELEASE + "-" + service, "-o", "jsonpath={.status.readyReplicas}");
        return ready.isBlank() ? 0 : Integer.parseInt(ready.strip());
    }

    void awaitReadyPods(String service, int wanted) {
        await(service + " with " + wanted + " pods")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> readyPods(service) == wanted);
    }

    /** Restarts that nobody asked for: a container that died by itself or failed its probe. */
    int restarts() {
        String counts =
                commands.kubectl("get", "pods", "-o", "jsonpath={.items[*].status.containerStatuses[*].restartCount}");
        return Arrays.stream(counts.split(" +"))
                .filter(count -> !count.isBlank())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private List<String> names(String kind) {
        return words(commands.kubectl("get", kind, "-o", "jsonpath={.items[*].metadata.name}"));
    }

    private List<String> pods(String name) {
        return words(commands.kubectl(
                "get",
                "pods",
                "-l",
                "app.kubernetes.io/name=" + name,
                "--field-selector=status.phase=Running",
                "-o",
                "jsonpath={.items[*].metadata.name}"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isBlank()).toList();
    }

    String address() {
        return address;
    }

    Secrets secrets() {
        return secrets;
    }

    /** A name that no other run has. */
    static String namespace() {
        return "xianfeng-verify-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        commands.kubectl("delete", "namespace", commands.namespace(), "--wait=true");
    }
}
