package org.xianfeng.starter.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points a service under test at the store, the broker and the issuer of this JVM. */
public final class TestPlatform implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return AnnotatedElementUtils.hasAnnotation(test, ServiceIT.class) ? new PointedHere() : null;
    }

    private static String[] outsideIssuer() {
        return TestOutsideIssuer.settings().entrySet().stream()
                .map(setting -> "xianfeng.outside-issuers.elsewhere." + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** Equal to every other of its kind, so that tests share a context. */
    private record PointedHere() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertyValues.of(
                            "spring.mongodb.uri=" + TestStore.uri(),
                            "spring.kafka.bootstrap-servers=" + TestBroker.address(),
                            "xianfeng.issuer=" + TestTokens.ISSUER,
                            "xianfeng.jwks-uri=" + TestTokens.keysUri(),
                            "management.server.port=0")
                    .and(outsideIssuer())
                    .applyTo(context);
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Calls.class, () -> new Calls(context.getEnvironment()));
            beans.registerBean(PublishedEvents.class, PublishedEvents::new);
            beans.registerBean(EventPublisher.class, EventPublisher::new);
        }
    }
}
