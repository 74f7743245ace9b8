package org.xianfeng.proof.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import org.xianfeng.local.journey.GatewayJourney;
import org.xianfeng.proof.Options;

/** A meeting, a lesson and a need through the gateway of an installation that runs already, until their points are in the ledgers. */
public final class DayRun {
    private DayRun() {}

    /** With {@code --address}, the gateway's, and {@code --secrets}, the folder of the two bootstrap secrets. */
    public static boolean run(Options options) {
        try {
            Path secrets = Path.of(options.text("secrets", "deploy/compose/secrets"));
            GatewayJourney journey = new GatewayJourney(
                    options.text("address", "http://127.0.0.1:8080"),
                    Files.readString(secrets.resolve("bootstrap-client-secret")).strip(),
                    Files.readString(secrets.resolve("bootstrap-granter-secret"))
                            .strip());
            System.out.println(journey.liveThroughADay());
            return true;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
