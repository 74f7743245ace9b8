package org.xianfeng.starter.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs a store's suite on every store there is: embedded always, the one at {@code MONGODB_URI}, and MongoDB in a
 * container where an engine and the image are present; the absent ones are reported as skipped.
 *
 * <p>The class is named {@code *Contract} and takes a {@link StoreKind} in its constructor, which opens a new database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
public @interface StoreContract {}
