package org.xianfeng.activity.minutes;

import java.io.InputStream;
import java.util.Optional;

/** The bytes of attachments. */
interface AttachmentContents {
    void add(String id, InputStream content);

    Optional<InputStream> open(String id);

    void remove(String id);
}
