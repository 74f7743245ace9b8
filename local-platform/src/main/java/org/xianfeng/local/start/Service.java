package org.xianfeng.local.start;

import java.util.Locale;

/** The services of the platform, in the order of their ports. */
enum Service {
    GATEWAY("gateway", 192),
    MEMBERSHIP("membership-service", 224),
    ACTIVITY("activity-service", 224),
    GRIEVANCE("grievance-service", 208),
    SCORING("scoring-service", 288);

    private final String module;
    private final int heapMb;

    Service(String module, int heapMb) {
        this.module = module;
        this.heapMb = heapMb;
    }

    /** The folder of the module, which is also the name of its jar. */
    String module() {
        return module;
    }

    int heapMb() {
        return heapMb;
    }

    /** For example {@code membership}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
