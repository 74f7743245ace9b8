package org.xianfeng.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.process.StartFailed;

class ArgumentsTest {
    private static final Path DATA = Path.of("/platform/data");

    @Test
    void nothing_said_means_start_at_8080() throws Exception {
        Arguments arguments = parse();
        assertThat(arguments.action()).isEqualTo(Arguments.Action.START);
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.data()).isEqualTo(DATA);
        assertThat(arguments.demo()).isEmpty();
    }

    @Test
    void each_option_is_understood() throws Exception {
        Arguments arguments = parse("--port", "9000", "--data", "/elsewhere", "--fresh", "--demo", "full");
        assertThat(arguments.port()).isEqualTo(9000);
        assertThat(arguments.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.demo()).contains(DemoSize.FULL);
        assertThat(parse("--no-demo").withoutDemo()).isTrue();
        assertThat(parse("--without", "scoring").without()).containsExactly(Service.SCORING);
        assertThat(parse("--store-prefix", "district_7").storePrefix()).contains("district_7");
        assertThat(parse("--demo-workbook", "/tmp/a.xlsx").demoWorkbook()).contains(Path.of("/tmp/a.xlsx"));
        assertThat(parse("--status").action()).isEqualTo(Arguments.Action.STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "80", "70000", "x", "-1", "65530"})
    void an_impossible_port_is_refused(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--port wants a number");
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> parse("--prot", "9000"))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("--without", "nothing")).isInstanceOf(StartFailed.class);
        assertThatThrownBy(() -> parse("--data")).isInstanceOf(StartFailed.class);
        assertThatThrownBy(() -> parse("--demo", "huge")).isInstanceOf(StartFailed.class);
        assertThatThrownBy(() -> parse("--demo", "full", "--no-demo")).isInstanceOf(StartFailed.class);
    }

    private static Arguments parse(String... words) throws StartFailed {
        return Arguments.parse(List.of(words), DATA);
    }
}
