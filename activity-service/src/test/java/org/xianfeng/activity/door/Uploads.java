package org.xianfeng.activity.door;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

/** Sends files as a browser does. */
public final class Uploads {
    private static final String BOUNDARY = "----boundary";

    private Uploads() {}

    public static Answer send(Calls who, String meeting, String name, byte[] content) {
        return who.send(
                Town.path(meeting) + "/attachments",
                request -> request.setHeader("Content-Type", contentType())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body("file", name, content))));
    }

    public static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public static byte[] body(String field, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head(field, name));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    public static byte[] head(String field, String name) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
