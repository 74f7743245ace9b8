package org.xianfeng.membership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import org.xianfeng.membership.password.QuickPasswords;
import org.xianfeng.starter.test.ServiceIT;

/** Runs the service with the real store and broker of this JVM and a {@link Town} to set things up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceIT
@Import({Town.class, QuickPasswords.class})
@TestPropertySource(properties = "xianfeng.secrets-directory=target/test-secrets/${PID}")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface MembershipIT {}
