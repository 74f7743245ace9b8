package org.xianfeng.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
    private static final List<String> SERVICES =
            List.of("gateway", "membership-service", "activity-service", "grievance-service", "scoring-service");
    private static final String BILL = "target/classes/META-INF/sbom/application.cdx.json";
    private static final String LOCK = "gateway/console/package-lock.json";

    @TempDir
    Path folder;

    /** Offline, Maven makes no bills of materials. */
    @Test
    void everything_that_is_shipped_stands_in_the_list_under_a_licence_that_is_taken() throws Exception {
        assumeThat(SERVICES).allMatch(service -> Files.exists(Path.of("..", service, BILL)));
        assertThat(check(Path.of("..")).said()).isEmpty();
    }

    @Test
    void a_part_that_is_not_listed_and_a_licence_that_is_not_taken_are_seen() throws Exception {
        ship(
                "[{\"group\": \"a\", \"name\": \"b\", \"version\": \"1\", \"licenses\": [{\"license\": {\"id\": \"MIT\"}}]}]");
        Files.createDirectories(folder.resolve("docs"));
        assertThat(check(folder).said()).contains("is not what is shipped");
        assertThat(run(folder, List.of()).status()).isZero();
        assertThat(check(folder)).isEqualTo(new Ended(0, ""));

        ship(
                "[{\"group\": \"a\", \"name\": \"b\", \"version\": \"1\", \"licenses\": [{\"license\": {\"id\": \"AGPL-3.0-only\"}}]}]");
        Ended strange = check(folder);
        assertThat(strange.status()).isEqualTo(1);
        assertThat(strange.said()).contains("a:b 1 is under AGPL-3.0-only", "is not what is shipped");
    }

    private void ship(String components) throws IOException {
        for (String service : SERVICES) {
            Path bill = folder.resolve(service).resolve(BILL);
            Files.createDirectories(bill.getParent());
            Files.writeString(bill, "{\"components\": " + (service.equals("gateway") ? components : "[]") + "}");
        }
        Path lock = folder.resolve(LOCK);
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "{\"packages\": {\"\": {}}}");
    }

    private record Ended(int status, String said) {}

    private static Ended check(Path root) throws Exception {
        return run(root, List.of("--check"));
    }

    private static Ended run(Path root, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "../dev/licences/write.mjs", "--root", root.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
