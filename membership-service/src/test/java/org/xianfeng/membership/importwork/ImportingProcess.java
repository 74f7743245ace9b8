package org.xianfeng.membership.importwork;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.membership.MembershipApplication;

/** A process of its own that works on imports until it is killed: {@code address secrets}. */
final class ImportingProcess {
    private ImportingProcess() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext service = service(arguments[0], Path.of(arguments[1]), Clock.systemUTC())) {
            WorkImports work = service.getBean(WorkImports.class);
            while (work.next()) {
                System.out.println("worked");
            }
        }
    }

    /** The service as it is wired, without its doors, schedules and broker. */
    static ConfigurableApplicationContext service(String store, Path secrets, Clock clock) {
        return new SpringApplicationBuilder(MembershipApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clockOfTest", Clock.class, () -> clock))
                .run(
                        "--spring.mongodb.uri=" + store,
                        "--spring.kafka.bootstrap-servers=127.0.0.1:9",
                        "--xianfeng.outbox.enabled=false",
                        "--xianfeng.issuer=http://127.0.0.1:9",
                        "--xianfeng.secrets-directory=" + secrets);
    }
}
