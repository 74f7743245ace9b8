package org.xianfeng.membership.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** Wires the answering with pages. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {
    @Bean
    Pages pages(MessageSource messages) {
        return new Pages((key, language, values) -> messages.getMessage(key, values, language));
    }

    /** Answers with pages: in the reader's language, never kept by a browser. */
    public static final class Pages {
        private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

        private final PageTemplate.Texts texts;
        private final Map<String, PageTemplate> templates = new ConcurrentHashMap<>();

        private Pages(PageTemplate.Texts texts) {
            this.texts = texts;
        }

        /** The language of a page: the one chosen on it, or else the browser's; Chinese, unless it is English. */
        public static Locale language(@Nullable String chosen, Locale preferred) {
            boolean english = chosen == null ? preferred.getLanguage().equals("en") : chosen.equals("en");
            return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }

        public String text(String key, Locale language, Object... values) {
            return texts.of(key, language, values);
        }

        /** A page that sends a form: the token shows that the form came from it. */
        public ResponseEntity<String> form(
                HttpStatus status, String page, Locale language, CsrfToken token, Map<String, String> values) {
            Map<String, String> all = new HashMap<>(values);
            all.put("token-name", token.getParameterName());
            all.put("token", token.getToken());
            return page(status, page, language, all);
        }

        public ResponseEntity<String> page(
                HttpStatus status, String page, Locale language, Map<String, String> values) {
            boolean english = language.equals(Locale.ENGLISH);
            Map<String, String> all = new HashMap<>(values);
            all.put("language", english ? "en" : "zh-CN");
            all.put("lang", english ? "en" : "zh");
            all.put("other-lang", english ? "zh" : "en");
            all.put("next-in-link", URLEncoder.encode(values.getOrDefault("next", "/"), StandardCharsets.UTF_8));
            return ResponseEntity.status(status)
                    .contentType(HTML)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
                    .body(templates.computeIfAbsent(page, this::read).in(language, all));
        }

        private PageTemplate read(String page) {
            try {
                return new PageTemplate(
                        new ClassPathResource("sign-in/" + page + ".html").getContentAsString(StandardCharsets.UTF_8),
                        texts);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
