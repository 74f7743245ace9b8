package org.xianfeng.local.start;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianfeng.local.process.StartFailed;

/** Where the documents are: in the embedded store, or in one that runs elsewhere. */
sealed interface StoreAddress {
    /** What the databases of an installation begin with where nobody else has any. */
    String OWN = "xianfeng";

    /** The connection string of the database of a service. */
    String of(Service service);

    /** The store this platform runs by itself. */
    record Embedded(int port) implements StoreAddress {
        @Override
        public String of(Service service) {
            return "mongodb://127.0.0.1:" + port + "/" + OWN + "_" + service.shortName();
        }
    }

    /** A store somebody else runs, from {@code MONGODB_URI}. */
    record Outside(String beforeDatabase, String options, String prefix) implements StoreAddress {
        @Override
        public String of(Service service) {
            return beforeDatabase + "/" + database(service) + options;
        }

        String database(Service service) {
            return prefix + "_" + service.shortName();
        }

        /** The server itself, where no database is chosen. */
        String server() {
            return beforeDatabase + "/" + options;
        }

        Outside named(String another) {
            return new Outside(beforeDatabase, options, another);
        }
    }

    Pattern CONNECTION_STRING = Pattern.compile("(mongodb(?:\\+srv)?://([^/?]+))(?:/([^?]*))?(\\?.*)?");

    static StoreAddress of(Map<String, String> environment, Ports ports) throws StartFailed {
        String outside = environment.getOrDefault("MONGODB_URI", "").strip();
        return outside.isEmpty() ? new Embedded(ports.store()) : outside(outside);
    }

    private static Outside outside(String connectionString) throws StartFailed {
        Matcher parts = CONNECTION_STRING.matcher(connectionString);
        if (!parts.matches()) {
            throw new StartFailed(
                    "MONGODB_URI 应形如 mongodb://主机:端口/",
                    "MONGODB_URI must look like mongodb://host:port/ (the value is not shown)");
        }
        String options = Optional.ofNullable(parts.group(4)).orElse("");
        boolean signsIn = parts.group(2).contains("@");
        if (signsIn && !options.contains("authSource=")) {
            String source = Optional.ofNullable(parts.group(3))
                    .filter(name -> !name.isEmpty())
                    .orElse("admin");
            options += (options.isEmpty() ? "?" : "&") + "authSource=" + source;
        }
        return new Outside(parts.group(1), options, OWN);
    }
}
