package org.xianfeng.local.loading;

import java.io.IOException;

/** The platform answered no. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(String request, int status, String body) {
        super(request + " -> " + status + " " + (body.length() > 500 ? body.substring(0, 500) : body));
        this.status = status;
    }

    int status() {
        return status;
    }
}
