package org.xianfeng.starter.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.xianfeng.starter.test.ServiceIT;

/** Runs the sample service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
@TestPropertySource(
        properties = {
            "xianfeng.service=sample",
            "xianfeng.if-match.required=true",
            "management.opentelemetry.tracing.export.schedule-delay=100ms"
        })
public @interface SampleIT {}
