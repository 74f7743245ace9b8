package org.xianfeng.local.loading;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Signs a person in as the console does: authorization code with PKCE, through the sign-in page. */
public final class SignIn {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String address;
    private final String callback;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .cookieHandler(new CookieManager())
            .build();

    private SignIn(String address) {
        this.address = address;
        this.callback = address + "/callback";
    }

    /** An access token of the person; for accounts without a second step. */
    public static String token(String address, String login, String password) throws IOException, InterruptedException {
        SignIn signIn = new SignIn(address);
        String page = signIn.send(signIn.get(signIn.begin())).body();
        return signIn.exchange(signIn.code(page, login, password));
    }

    private String begin() throws IOException, InterruptedException {
        return wayOn(send(get("/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "console",
                        "scope", "openid",
                        "state", "s",
                        "redirect_uri", callback,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256")))));
    }

    private String code(String page, String login, String password) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2).replace("&amp;", "&"));
        }
        fields.put("login", login);
        fields.put("password", password);
        String next = wayOn(send(post("/sign-in", fields)));
        while (!next.startsWith(callback)) {
            if (next.contains("/sign-in")) {
                throw new Refusal("sign-in of " + login, 401, "refused");
            }
            next = wayOn(send(get(next)));
        }
        Matcher code = CODE.matcher(next);
        if (!code.find()) {
            throw new IOException("no code came back from the sign-in of " + login);
        }
        return code.group(1);
    }

    private String exchange(String code) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "console",
                        "code", code,
                        "redirect_uri", callback,
                        "code_verifier", verifier)));
        if (answer.statusCode() != 200) {
            throw new Refusal("POST /oauth2/token", answer.statusCode(), answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private HttpRequest get(String path) {
        return to(path).GET().build();
    }

    private HttpRequest post(String path, Map<String, String> fields) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(TIMEOUT)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String wayOn(HttpResponse<String> answer) throws Refusal {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new Refusal("GET " + answer.uri().getPath(), answer.statusCode(), answer.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
