package org.xianfeng.local.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianfeng.local.broker.Broker;
import org.xianfeng.local.prepare.JavaFlags;
import org.xianfeng.local.prepare.Prepared;
import org.xianfeng.local.prepare.Program;
import org.xianfeng.local.process.Child;
import org.xianfeng.local.process.Health;
import org.xianfeng.local.secrets.Secrets;
import org.xianfeng.local.store.Store;

/** Which processes the platform consists of, and what each is told. */
record Plan(Installation installation, Ports ports, Path data, StoreAddress store, Secrets secrets) {
    static final String KAFKA = "kafka";
    static final String STORE = "store";

    /** The address of the gateway, for people and for the issuer of tokens. */
    String address() {
        return "http://127.0.0.1:" + ports.of(Service.GATEWAY);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Everything that must be prepared before the first start; training touches a folder of its own only. */
    static List<Program> programs(Installation installation, Path trainingFolder) throws IOException {
        Ports nowhere = new Ports(1);
        Plan training = new Plan(
                installation,
                nowhere,
                trainingFolder,
                new StoreAddress.Embedded(nowhere.store()),
                Secrets.in(trainingFolder.resolve("secrets")));
        List<Program> programs = new ArrayList<>();
        for (Service service : Service.values()) {
            programs.add(training.program(service));
        }
        programs.add(training.own(KAFKA, Broker.class, new JavaFlags(224), "0", "0"));
        programs.add(training.own(STORE, Store.class, new JavaFlags(256), "0"));
        return programs;
    }

    private Program program(Service service) throws IOException {
        return new Program(
                service.shortName(),
                installation.jarOf(service),
                Program.FROM_MANIFEST,
                new JavaFlags(service.heapMb()),
                List.of("-Dspring.context.exit=onRefresh"),
                List.of(),
                environment(service));
    }

    private Program own(String name, Class<?> main, JavaFlags flags, String... ports) {
        List<String> arguments = new ArrayList<>(List.of(data.resolve(name).toString()));
        arguments.addAll(Arrays.asList(ports));
        return new Program(
                name,
                installation.platformJar(),
                main.getName(),
                flags,
                List.of("-Dxianfeng.training=true"),
                arguments,
                Map.of());
    }

    /** What the services stand on: started first, stopped last. */
    List<Child> foundations(Map<String, Prepared> prepared) {
        List<Child> children = new ArrayList<>();
        if (store instanceof StoreAddress.Embedded(int port)) {
            children.add(new Child(
                            STORE,
                            program(prepared, STORE).command(data.resolve(STORE).toString(), Integer.toString(port)),
                            Map.of(),
                            log(STORE),
                            new Health.PortOpen(port))
                    .stoppingWithin(Duration.ofSeconds(45)));
        }
        children.add(new Child(
                        KAFKA,
                        program(prepared, KAFKA)
                                .command(
                                        data.resolve(KAFKA).toString(),
                                        Integer.toString(ports.kafka()),
                                        Integer.toString(ports.controller())),
                        Map.of(),
                        log(KAFKA),
                        new Health.PortOpen(ports.kafka()))
                .stoppingWithin(Duration.ofSeconds(30)));
        return children;
    }

    /** The services, but for those that somebody runs by hand at the same ports. */
    List<Child> services(Map<String, Prepared> prepared, Set<Service> without) throws IOException {
        List<Child> children = new ArrayList<>();
        for (Service service : Service.values()) {
            if (without.contains(service)) {
                continue;
            }
            children.add(new Child(
                    service.shortName(),
                    program(prepared, service.shortName()).command(),
                    environment(service),
                    log(service.shortName()),
                    health(service, ports)));
        }
        return children;
    }

    static Health health(Service service, Ports ports) {
        return new Health.AnswersOk(
                URI.create("http://127.0.0.1:" + ports.managementOf(service) + "/actuator/health/readiness"));
    }

    private static Prepared program(Map<String, Prepared> prepared, String name) {
        Prepared program = prepared.get(name);
        if (program == null) {
            throw new IllegalStateException(name + " was not prepared");
        }
        return program;
    }

    private Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    private Map<String, String> environment(Service service) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.of(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("XIANFENG_ISSUER", address());
        environment.put("XIANFENG_JWKS_URI", uri(Service.MEMBERSHIP) + "/oauth2/jwks");
        environment.put("XIANFENG_SECRETS_DIRECTORY", secrets.folder().toString());
        if (service == Service.MEMBERSHIP) {
            environment.put("XIANFENG_BOOTSTRAP_CLIENT_SECRET", secrets.bootstrapClientSecret());
            environment.put("XIANFENG_BOOTSTRAP_GRANTER_SECRET", secrets.bootstrapGranterSecret());
        }
        if (service == Service.GATEWAY) {
            for (Service other : Service.values()) {
                environment.put("XIANFENG_" + other.name() + "_URI", uri(other));
            }
        } else {
            environment.put("SPRING_MONGODB_URI", store.of(service));
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        }
        return environment;
    }

    private String uri(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }
}
