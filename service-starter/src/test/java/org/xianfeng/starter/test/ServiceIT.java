package org.xianfeng.starter.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Runs the service on a free port against the store and the broker of this JVM.
 *
 * <p>Takes {@link Calls} (HTTP to the service), {@link PublishedEvents} and {@link EventPublisher} as autowired
 * constructor arguments or fields. Settings of a test go into {@code @TestPropertySource}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface ServiceIT {}
