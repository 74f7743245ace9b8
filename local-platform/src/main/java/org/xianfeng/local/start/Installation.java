package org.xianfeng.local.start;

import java.nio.file.Path;

/** Where the built parts of the platform lie, below the root of the repository. */
record Installation(Path root) {
    Path jarOf(Service service) {
        return root.resolve(service.module()).resolve("target").resolve(service.module() + ".jar");
    }

    Path platformJar() {
        return target().resolve("local-platform.jar");
    }

    Path wardJar() {
        return target().resolve("local-platform-ward.jar");
    }

    Path prepared() {
        return target().resolve("prepared");
    }

    Path topics() {
        return root.resolve("deploy/kafka/topics.yaml");
    }

    private Path target() {
        return root.resolve("local-platform").resolve("target");
    }
}
