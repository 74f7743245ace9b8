package org.xianfeng.membership.layout;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The layouts and words as they are shipped. */
public final class ShippedLayouts {
    private static final LayoutConfiguration SHIPPED = new LayoutConfiguration();

    private ShippedLayouts() {}

    public static Layouts layouts() {
        try {
            return SHIPPED.layouts();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Words words() {
        try {
            return SHIPPED.words();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
