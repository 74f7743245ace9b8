package org.xianfeng.local.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.outside.Claim;
import org.xianfeng.local.outside.OutsideStores;

/** The stores a journey is made on: the embedded one always, the one at {@code MONGODB_URI} where there is one. */
enum JourneyStore {
    EMBEDDED {
        @Override
        void require() {}

        @Override
        void tell(Map<String, String> environment) {
            environment.remove("MONGODB_URI");
        }

        @Override
        RestoredPlatform.Database database(Path data, String service, int port) {
            return new RestoredPlatform.Database("mongodb://127.0.0.1:" + port, "xianfeng_" + service);
        }
    },
    GIVEN {
        @Override
        void require() {
            OutsideStores.GIVEN.require();
        }

        @Override
        List<String> arguments() {
            return List.of(
                    "--store-prefix",
                    "xianfeng_journey_" + ProcessHandle.current().pid());
        }

        @Override
        void tell(Map<String, String> environment) {
            environment.put("MONGODB_URI", OutsideStores.GIVEN.require());
        }

        @Override
        RestoredPlatform.Database database(Path data, String service, int port) throws IOException {
            String prefix = Claim.in(data).orElseThrow().prefix();
            return new RestoredPlatform.Database(OutsideStores.GIVEN.require(), prefix + "_" + service);
        }

        @Override
        void forget(Path data) throws IOException {
            Claim.in(data).ifPresent(claim -> OutsideStores.drop(OutsideStores.GIVEN.require(), claim));
        }
    };

    abstract void require();

    abstract void tell(Map<String, String> environment);

    /** @param port where the embedded store listens */
    abstract RestoredPlatform.Database database(Path data, String service, int port) throws IOException;

    List<String> arguments() {
        return List.of();
    }

    /** Leaves nothing behind that the journey made. */
    void forget(Path data) throws IOException {}
}
