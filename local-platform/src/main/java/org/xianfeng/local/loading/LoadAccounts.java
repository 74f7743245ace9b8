package org.xianfeng.local.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.demo.DemoAccount;
import tools.jackson.databind.JsonNode;

/** Creates the demo accounts with generated passwords, and writes them to a file that only its owner reads. */
record LoadAccounts(LoaderClient client, LoaderClient granter, LoadedState state, Path file) {
    /** The lines that a person needs to sign in. */
    List<String> create(List<DemoAccount> accounts) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (DemoAccount account : accounts) {
            String password = password(account);
            String id = id(account, password);
            for (DemoAccount.Grant grant : account.grants()) {
                grant(id, grant);
            }
            lines.add("%-10s  %s   %s / %s".formatted(account.login(), password, account.chinese(), account.english()));
        }
        write(lines);
        return lines;
    }

    /** Remembered before it is used: an account whose password nobody knows would be of no use. */
    private String password(DemoAccount account) {
        String key = "password-" + account.login();
        return state.find(key).orElseGet(() -> {
            String fresh = DemoAccount.newPassword();
            state.remember(key, fresh);
            return fresh;
        });
    }

    private String id(DemoAccount account, String password) throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(
                Map.of("login", account.login(), "displayName", account.chinese() + "（演示）", "password", password));
        if (!account.memberId().isEmpty()) {
            body.put("memberId", account.memberId());
        }
        try {
            return client.send("POST", "/api/membership/accounts", body)
                    .get("id")
                    .asString();
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return existing(account.login());
        }
    }

    private String existing(String login) throws IOException, InterruptedException {
        String cursor = "";
        do {
            JsonNode page = client.get("/api/membership/accounts?limit=100" + cursor);
            for (JsonNode found : page.get("items")) {
                if (found.get("login").asString().equals(login)) {
                    return found.get("id").asString();
                }
            }
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        throw new IOException("the account " + login + " is taken, and not in the list");
    }

    private void grant(String account, DemoAccount.Grant grant) throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(Map.of("role", grant.role()));
        if (!grant.organisationId().isEmpty()) {
            body.put("organisationId", grant.organisationId());
        }
        granter.send("POST", "/api/membership/accounts/" + account + "/grants", body);
    }

    private void write(List<String> lines) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(file, lines);
    }
}
