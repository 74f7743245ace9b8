package org.xianfeng.local.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.local.outside.Claim;
import org.xianfeng.local.outside.MongoClaims;
import org.xianfeng.local.process.StartFailed;

/** Which store a data folder is started on, and that it stays on the one it began with. */
record StoreChoice(Path data, Optional<String> prefix) {
    StoreAddress of(Map<String, String> environment, Ports ports) throws IOException, StartFailed {
        return switch (StoreAddress.of(environment, ports)) {
            case StoreAddress.Embedded embedded -> {
                requireNoOutsideStore();
                yield embedded;
            }
            case StoreAddress.Outside outside -> {
                requireNoEmbeddedStore();
                yield claimed(outside);
            }
        };
    }

    private void requireNoOutsideStore() throws IOException, StartFailed {
        if (Claim.in(data).isPresent()) {
            throw new StartFailed(
                    "数据目录 %s 的文档在外部文档库中，请设置 MONGODB_URI；确要重新开始时用 --fresh",
                    "the documents of the data folder %s are in an outside store: set MONGODB_URI; --fresh begins anew",
                    data);
        }
        if (prefix.isPresent()) {
            throw new StartFailed(
                    "--store-prefix 只用于外部文档库：请同时设置 MONGODB_URI",
                    "--store-prefix is for an outside store: set MONGODB_URI as well");
        }
    }

    private void requireNoEmbeddedStore() throws StartFailed {
        if (Files.exists(data.resolve(Plan.STORE))) {
            throw new StartFailed(
                    "数据目录 %s 的文档在内置文档库中。请取消 MONGODB_URI，或用 --data 另起一个目录；确要重新开始时用 --fresh",
                    "the documents of the data folder %s are in the embedded store. Unset MONGODB_URI, or name another folder by --data; --fresh begins anew",
                    data);
        }
    }

    private StoreAddress claimed(StoreAddress.Outside store) throws IOException, StartFailed {
        Claim claim = Claim.of(data, prefix);
        StoreAddress.Outside named = store.named(claim.prefix());
        List<String> databases = Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(named::database)
                .toList();
        new MongoClaims(named.server(), Clock.systemUTC()).claim(data, claim, databases);
        return named;
    }
}
