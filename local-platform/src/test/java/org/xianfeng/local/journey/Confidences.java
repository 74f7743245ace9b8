package org.xianfeng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xianfeng.local.loading.SignIn;
import tools.jackson.databind.JsonNode;

/** What is done with numbers, names, codes and passwords that only few may know, rightly and wrongly. */
record Confidences(Founding founding, Visitor secretary, List<String> members) {
    private static final String MEMBERS = "/api/membership/members";
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    void areKept() throws Exception {
        Visitor machine = founding.machine();
        Unspoken unspoken = founding.unspoken();
        String identity = unspoken.note("an identity number", "119999198001010018");
        String phone = unspoken.note("a phone number", "19900009999");
        String file = MEMBERS + "/" + members.getFirst() + "/personal-file";
        machine.patch(file, Map.of("identityNumber", identity, "phone", phone));
        assertThat(secretary
                        .post(file + "/full-views", Map.of("reason", "核对入党材料"))
                        .get("phone")
                        .asString())
                .isEqualTo(phone);
        machine.post(MEMBERS + "/by-number", Map.of("phone", phone));
        machine.read(MEMBERS + "?name=" + URLEncoder.encode("演示甲", StandardCharsets.UTF_8));
        refuseWhatIsWrong(machine, identity, phone);
        useCode(machine);
    }

    private void refuseWhatIsWrong(Visitor machine, String identity, String phone) throws Exception {
        Unspoken unspoken = founding.unspoken();
        String other = MEMBERS + "/" + members.get(1) + "/personal-file";
        assertThat(machine.tryTo("PATCH", other, "{\"identityNumber\":\"" + identity + "\"}"))
                .as("an identity number that is another's")
                .isEqualTo(409);
        assertThat(machine.tryTo("PATCH", other, "{\"phone\":\"" + phone + "\",\"identityNumber\":\"1199991980\"}"))
                .isEqualTo(422);
        assertThat(machine.tryTo("PATCH", other, "{\"phone\":\"" + phone + "\","))
                .isEqualTo(400);
        assertThat(machine.tryTo("PATCH", other, "{\"" + phone + "\":1}")).isEqualTo(400);
        assertThat(machine.tryTo("GET", MEMBERS + "/" + phone, "")).isEqualTo(404);
        sendUnescaped("GET " + MEMBERS + "?name=演示甲子&phone=" + phone + " HTTP/1.1");
        String wrong = unspoken.note("a password", "Not-my-Passw0rd-at-all");
        assertThatThrownBy(() -> SignIn.token(founding.address(), "journey-shuji", wrong))
                .isInstanceOf(Exception.class);
    }

    /** As no client should, and some do. */
    private void sendUnescaped(String firstLine) throws Exception {
        URI address = URI.create(founding.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String request = firstLine + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 4");
        }
    }

    private void useCode(Visitor machine) throws Exception {
        JsonNode batch = machine.post(
                "/api/membership/organisations/" + LiveBranch.ID + "/invitations",
                Map.of("purpose", "account", "memberIds", members.subList(2, 3)));
        String code = founding.unspoken()
                .note("a one-time code", batch.at("/slips/0/code").asString());
        founding.unspoken().note("a one-time code", code.replace("-", ""));
        assertThat(lookedUp(code)).contains("name=\"password\"");
    }

    /** What the page of invited people says to a code. */
    private String lookedUp(String code) throws Exception {
        URI page = URI.create(founding.address() + "/sign-in/invitation");
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String form = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            String guard =
                    HIDDEN.matcher(form).results().findFirst().orElseThrow().group(1);
            String fields = "_csrf=" + URLEncoder.encode(guard, StandardCharsets.UTF_8) + "&code="
                    + URLEncoder.encode(code, StandardCharsets.UTF_8);
            HttpRequest sent = HttpRequest.newBuilder(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields))
                    .build();
            return browser.send(sent, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
