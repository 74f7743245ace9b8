package org.xianfeng.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be true of everything that makes pods. */
enum Rule {
    NOT_ROOT(it -> it.pods().getSpec().getSecurityContext() != null
            && Boolean.TRUE.equals(it.pods().getSpec().getSecurityContext().getRunAsNonRoot())),
    SECCOMP(it -> it.pods().getSpec().getSecurityContext() != null
            && it.pods().getSpec().getSecurityContext().getSeccompProfile() != null),
    NO_TOKEN_OF_THE_CLUSTER(it -> Boolean.FALSE.equals(it.pods().getSpec().getAutomountServiceAccountToken())),
    NO_ESCALATION(each(it -> security(it)
            .filter(given -> Boolean.FALSE.equals(given.getAllowPrivilegeEscalation()))
            .isPresent())),
    NO_CAPABILITIES(each(it -> security(it)
            .filter(given -> given.getCapabilities() != null
                    && given.getCapabilities().getDrop().contains("ALL")
                    && given.getCapabilities().getAdd().isEmpty())
            .isPresent())),
    READ_ONLY_ROOT(it -> it.name().endsWith("-store")
            || it.containers()
                    .allMatch(container -> security(container)
                            .filter(given -> Boolean.TRUE.equals(given.getReadOnlyRootFilesystem()))
                            .isPresent())),
    REQUESTS_AND_A_LIMIT_OF_MEMORY(each(it -> it.getResources() != null
            && it.getResources().getRequests().keySet().containsAll(List.of("cpu", "memory"))
            && it.getResources().getLimits().containsKey("memory"))),
    SECRETS_BY_REFERENCE(each(it -> it.getEnv().stream()
            .noneMatch(variable -> Secrets.NAMES.matcher(variable.getName()).find() && variable.getValue() != null))),
    PROBES(it -> !it.isService()
            || it.containers()
                    .allMatch(container -> container.getStartupProbe() != null
                            && container.getLivenessProbe() != null
                            && container.getReadinessProbe() != null)),
    STOPS_LATER_THAN_ITS_PHASES(it -> !it.isService()
            || Optional.ofNullable(it.pods().getSpec().getTerminationGracePeriodSeconds())
                            .orElse(30L)
                    >= 5 + 2 * 20),
    SPREAD_OVER_NODES(it -> !it.isService()
            || !it.pods().getSpec().getTopologySpreadConstraints().isEmpty());

    private final Predicate<Workload> holds;

    Rule(Predicate<Workload> holds) {
        this.holds = holds;
    }

    static List<String> brokenIn(RenderedChart chart) {
        return Workload.in(chart)
                .flatMap(workload -> Stream.of(values())
                        .filter(rule -> !rule.holds.test(workload))
                        .map(rule -> rule + ": " + workload.name()))
                .toList();
    }

    private static Predicate<Workload> each(Predicate<Container> holds) {
        return workload -> workload.containers().allMatch(holds);
    }

    private static Optional<SecurityContext> security(Container container) {
        return Optional.ofNullable(container.getSecurityContext());
    }

    private static final class Secrets {
        static final Pattern NAMES = Pattern.compile("(_SECRET|PASSWORD|TOKEN)$");
    }
}
