package org.xianfeng.local.ward;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another main class, and ends the process when the one that started it is gone.
 *
 * <p>The parent holds the writing end of this process's standard input and never writes. The operating system closes
 * that end when the parent dies, however it dies, so reading the end of the stream means there is no parent any more.
 */
public final class Ward {
    private static final Duration LIMIT_TO_STOP = Duration.ofSeconds(20);

    private Ward() {}

    public static void main(String[] arguments) throws Throwable {
        watchParent();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) rest);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private static void watchParent() {
        if (Boolean.getBoolean("xianfeng.ward.off")) {
            return;
        }
        Thread.ofPlatform().daemon().name("ward").start(Ward::waitForParentToGo);
    }

    private static void waitForParentToGo() {
        try {
            while (System.in.read() >= 0) {
                // the parent never writes; only the end of the stream counts
            }
        } catch (IOException gone) {
            // an unreadable input is an absent parent too
        }
        System.err.println("the process that started this one is gone: stopping");
        Thread.ofPlatform().daemon().name("ward-limit").start(Ward::endAfterLimit);
        Runtime.getRuntime().exit(143);
    }

    private static void endAfterLimit() {
        try {
            Thread.sleep(LIMIT_TO_STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(137);
    }
}
