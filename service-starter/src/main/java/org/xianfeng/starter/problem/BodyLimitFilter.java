package org.xianfeng.starter.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when its length is told, else as soon as it has grown too long. */
final class BodyLimitFilter extends OncePerRequestFilter {
    /** A workbook may be the whole body, so that it need not lie in a temporary file first. */
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProblemWriter problems;
    private final DataSize body;
    private final DataSize upload;

    BodyLimitFilter(ProblemWriter problems, DataSize body, DataSize upload) {
        this.problems = problems;
        this.body = body;
        this.upload = upload;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean multipart = type != null && type.startsWith("multipart/");
        boolean uploads = multipart || type != null && type.startsWith(WORKBOOK);
        long most = (uploads ? upload : body).toBytes();
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, tooLarge(most));
        } else if (request.getContentLengthLong() < 0 && !multipart) {
            chain.doFilter(new Bounded(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem tooLarge(long most) {
        return new Problem(413, "too-large", most / 1024);
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedInput(super.getInputStream(), most, () -> tooLarge(most));
        }
    }
}
