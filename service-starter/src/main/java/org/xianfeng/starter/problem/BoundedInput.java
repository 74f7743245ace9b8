package org.xianfeng.starter.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** The body of a request whose length was not told, cut off when it grows too long. */
final class BoundedInput extends ServletInputStream {
    private final ServletInputStream body;
    private final Supplier<Problem> tooLarge;
    private long left;

    BoundedInput(ServletInputStream body, long most, Supplier<Problem> tooLarge) {
        this.body = body;
        this.left = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = body.read(into, offset, length);
        take(Math.max(count, 0));
        return count;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw tooLarge.get();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
