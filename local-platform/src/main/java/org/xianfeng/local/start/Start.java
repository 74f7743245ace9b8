package org.xianfeng.local.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.demo.DemoWorkbook;
import org.xianfeng.local.process.StartFailed;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;

/** The main class behind {@code ./start}. */
public final class Start {
    private static final int REFUSED = 2;

    private Start() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("xianfeng.home", "."))
                .toAbsolutePath()
                .normalize();
        Progress progress = new Progress(System.out, Language.of(System.getenv()));
        try {
            Arguments arguments = Arguments.parse(List.of(words), root.resolve("data"));
            run(arguments, new Installation(root), progress);
        } catch (StartFailed failure) {
            progress.line(progress.render(failure.words()));
            System.exit(REFUSED);
        }
    }

    private static void run(Arguments arguments, Installation installation, Progress progress)
            throws IOException, InterruptedException, StartFailed {
        switch (arguments.action()) {
            case HELP -> Usage.print(progress);
            case STATUS -> new Status(progress, arguments.data()).print();
            case STOP -> new Status(progress, arguments.data()).stop();
            case PREPARE -> new Platform(arguments, installation, progress).prepare();
            case DEMO_WORKBOOK -> write(arguments.demoWorkbook().orElseThrow(), progress);
            case START -> new Platform(arguments, installation, progress).run();
        }
    }

    private static void write(Path file, Progress progress) throws IOException, StartFailed {
        if (Files.exists(file)) {
            throw new StartFailed("%s 已存在，不会覆盖", "%s exists and is not overwritten", file);
        }
        Files.write(file, DemoWorkbook.of(Bureau.invent()), StandardOpenOption.CREATE_NEW);
        progress.step("已写出 %s", "written: %s", file);
    }
}
