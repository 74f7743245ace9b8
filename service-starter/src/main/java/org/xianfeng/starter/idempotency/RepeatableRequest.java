package org.xianfeng.starter.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request whose body was read once to tell it from others; a long body lies, encrypted, in a file, not in memory. */
final class RepeatableRequest extends HttpServletRequestWrapper implements Closeable {
    private static final int MOST_IN_MEMORY = 1024 * 1024;

    private final byte[] start;
    private final @Nullable Path file;
    /** Known to this object alone: what the file holds cannot be read once the request is over. */
    private final SealedFile seal = new SealedFile();

    /** Reads the body, and feeds it to a digest. */
    RepeatableRequest(HttpServletRequest request, MessageDigest digest) throws IOException {
        super(request);
        InputStream body = new DigestInputStream(request.getInputStream(), digest);
        this.start = body.readNBytes(MOST_IN_MEMORY);
        int next = start.length < MOST_IN_MEMORY ? -1 : body.read();
        this.file = next < 0 ? null : spooled(next, body);
    }

    private Path spooled(int next, InputStream rest) throws IOException {
        Path file = Files.createTempFile("keyed-request", null);
        try (OutputStream out = seal.write(file)) {
            out.write(next);
            rest.transferTo(out);
            return file;
        } catch (IOException | RuntimeException failure) {
            Files.delete(file);
            throw failure;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        InputStream first = new ByteArrayInputStream(start);
        return new Again(file == null ? first : new java.io.SequenceInputStream(first, seal.read(file)));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), named == null ? StandardCharsets.UTF_8.name() : named));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static final class Again extends ServletInputStream {
        private final InputStream body;
        private boolean finished;

        Again(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            finished = one < 0;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("a kept body is read at once");
        }
    }
}
