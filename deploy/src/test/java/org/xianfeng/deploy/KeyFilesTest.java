package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {
    private static final Pattern IN_THE_CODE = Pattern.compile("\"([a-z-]+(?:-keys\\.json|-key\\.pem|\\.key))\"");
    private static final Pattern IN_THE_SETTINGS = Pattern.compile("secret-files[:=] ?(.+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "grievance", "scoring"})
    void a_service_is_given_every_key_file_that_its_code_reads(String service) throws IOException {
        Set<String> read = found(Path.of("../" + service + "-service/src/main/java"), IN_THE_CODE);
        assertThat(found(Path.of("../" + service + "-service/src/main/resources"), IN_THE_SETTINGS))
                .as("xianfeng.secret-files")
                .isEqualTo(read);
        assertThat(mounted(service)).as("secretFiles of the chart").isEqualTo(read);
    }

    @Test
    void one_command_makes_them_all_once() throws Exception {
        Process make =
                new ProcessBuilder("./make-keys", folder.toString()).inheritIO().start();
        assertThat(make.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(make.exitValue()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Stream.of("membership", "activity", "scoring")
                            .flatMap(service -> mounted(service).stream())
                            .collect(Collectors.toSet()));
        }
    }

    private static Set<String> mounted(String service) {
        Deployment deployment = RenderedChart.prod()
                .all(Deployment.class)
                .filter(it -> it.getMetadata().getName().equals("trial-" + service))
                .findFirst()
                .orElseThrow();
        return deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                .map(Volume::getSecret)
                .filter(secret -> secret != null && secret.getSecretName().equals("xianfeng-keys"))
                .flatMap(secret -> secret.getItems().stream().map(KeyToPath::getKey))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Path root, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties|yaml)"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .flatMap(result -> Stream.of(result.group(1).split(",")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
