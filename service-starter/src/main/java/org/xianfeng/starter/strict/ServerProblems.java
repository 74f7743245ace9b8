package org.xianfeng.starter.strict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses by itself, for example an encoded slash in a path; made by Tomcat, by the name of the class. */
public final class ServerProblems extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body(status, language(request)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the caller is gone: {}", gone.toString());
        }
    }

    private static byte[] body(int status, Locale language) {
        String slug = status >= 500 ? "internal" : status == 404 ? "not-found" : "malformed";
        ResourceBundle texts = ResourceBundle.getBundle(
                "xianfeng-messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + slug);
        problem.put("title", texts.getString("problem." + slug + ".title"));
        problem.put("status", status);
        problem.put("detail", texts.getString("problem." + slug + ".detail"));
        return JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }

    private static Locale language(Request request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
