package org.xianfeng.membership.packed;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed. */
@FunctionalInterface
public interface WorkbookSource {
    InputStream open() throws IOException;
}
