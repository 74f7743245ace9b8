package org.xianfeng.deploy.compose;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be true of everything that runs on the server. */
enum ComposeRule {
    // Making a folder its user's own is root's, and all that this root may do.
    NOT_ROOT(it -> it.tree().path("user").asText().matches("[1-9]\\d*:\\d+")
            || it.name().equals("kafka-folder") && it.texts("cap_add").toList().equals(List.of("CHOWN"))),
    READ_ONLY_ROOT(it -> it.tree().path("read_only").asBoolean()),
    NO_CAPABILITIES(it ->
            it.texts("cap_drop").toList().equals(List.of("ALL")) && (!it.tree().has("cap_add") || it.ends())),
    NO_ESCALATION(it -> it.texts("security_opt").toList().equals(List.of("no-new-privileges:true"))),
    A_LIMIT_OF_MEMORY_AND_NO_SWAP(it -> it.tree().hasNonNull("mem_limit")
            && it.tree().get("mem_limit").equals(it.tree().path("memswap_limit"))),
    A_LIMIT_OF_PROCESSES(it -> it.tree().hasNonNull("pids_limit")),
    A_LIMIT_OF_ITS_LOG(it -> it.tree().at("/logging/options").hasNonNull("max-size")),
    A_PINNED_IMAGE(it -> it.tree().path("image").asText().matches(".+:[^:/]+")
            && !it.tree().path("image").asText().endsWith(":latest")),
    A_HEALTH_CHECK(
            it -> it.ends() || it.tree().at("/healthcheck/test/0").asText().equals("CMD")),
    RESTARTED(it -> it.ends() || it.tree().path("restart").asText().equals("unless-stopped")),
    WAITS_FOR_A_STATE(it -> it.dependsOn().values().stream()
            .allMatch(Set.of("service_healthy", "service_completed_successfully")::contains)),
    KNOWS_WHOM_IT_WAITS_FOR(it -> it.dependsOn().keySet().stream()
            .allMatch(other -> it.file().tree().path("services").has(other))),
    SECRETS_AS_FILES(it -> it.environment().entrySet().stream()
            .noneMatch(variable -> Secrets.NAMES.matcher(variable.getKey()).find()
                    || variable.getValue().contains("@"))),
    SECRETS_THAT_ARE_DECLARED(it -> it.secrets().keySet().stream()
            .allMatch(secret -> it.file().tree().path("secrets").has(secret))),
    MOUNTS_WHAT_IS_THERE(it -> it.mountedFiles()
            .allMatch(mounted -> Files.exists(it.file().folder().resolve(mounted)))),
    MOUNTS_READ_ONLY(it -> it.texts("volumes")
            .filter(mounted -> mounted.startsWith("."))
            .allMatch(mounted -> mounted.endsWith(":ro"))),
    OFFERED_TO_THE_PROXY_ONLY(it -> it.texts("ports").allMatch(port -> port.startsWith("127.0.0.1:"))),
    SETTINGS_THAT_SERVICES_KNOW(it ->
            it.environment().keySet().stream().filter(KnownSettings::areOfOurs).allMatch(KnownSettings::contain));

    private final Predicate<ComposeService> holds;

    ComposeRule(Predicate<ComposeService> holds) {
        this.holds = holds;
    }

    static List<String> brokenIn(ComposeFile file) {
        return file.services()
                .flatMap(service -> Stream.of(values())
                        .filter(rule -> !rule.holds.test(service))
                        .map(rule -> rule + ": " + service.name()))
                .toList();
    }

    private static final class Secrets {
        static final Pattern NAMES = Pattern.compile("(SECRET|PASSWORD|TOKEN)$");
    }
}
