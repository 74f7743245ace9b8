package org.xianfeng.activity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.xianfeng.starter.test.ServiceIT;

/** Runs the service with a clock that tests move forward, and a town to hold meetings in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceIT
@Import({ForwardClock.class, Town.class})
@TestPropertySource(properties = "xianfeng.secrets-directory=target/secrets")
public @interface ActivityIT {}
