package org.xianfeng.activity.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contents without a store. */
final class InMemoryAttachmentContents implements AttachmentContents {
    final Map<String, byte[]> contents = new HashMap<>();

    @Override
    public void add(String id, InputStream content) {
        try {
            contents.put(id, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> open(String id) {
        return Optional.ofNullable(contents.get(id)).map(ByteArrayInputStream::new);
    }

    @Override
    public void remove(String id) {
        contents.remove(id);
    }
}
