package org.xianfeng.activity.minutes;

import java.io.IOException;
import java.nio.file.Path;

/** Says what a file is by its first bytes, whatever its name says. */
@FunctionalInterface
interface ContentInspection {
    /** The media type found in the content. */
    String mediaTypeOf(Path file) throws IOException;
}
