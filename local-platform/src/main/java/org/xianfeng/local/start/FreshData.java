package org.xianfeng.local.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xianfeng.local.outside.Claim;
import org.xianfeng.local.process.Tree;

/** Empties a data folder: only what the platform itself put there. */
final class FreshData {
    private static final List<String> OWN =
            List.of("kafka", "store", "secrets", "logs", "run", "demo", "demo-accounts.txt", Claim.FILE);

    private FreshData() {}

    static void clear(Path data) throws IOException {
        for (String own : OWN) {
            Tree.delete(data.resolve(own));
        }
    }
}
