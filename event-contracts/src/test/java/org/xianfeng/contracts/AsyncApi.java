package org.xianfeng.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the AsyncAPI 3 document of the published language from the contracts. */
final class AsyncApi {
    private AsyncApi() {}

    static String document() {
        ObjectNode root = Contracts.JSON.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Xianfeng events")
                .put("version", "0.1.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka binary mode: attributes in ce_ headers, data as JSON. At least once,"
                                + " one key per branch; the id of an event is the same at every delivery.")
                .putObject("license")
                .put("name", "Apache-2.0");
        root.put("defaultContentType", "application/json");
        Map<String, List<EventContract>> topics = new TreeMap<>();
        EventContracts.all()
                .forEach(contract -> topics.computeIfAbsent(contract.topic(), _ -> new java.util.ArrayList<>())
                        .add(contract));
        channels(root.putObject("channels"), topics);
        operations(root.putObject("operations"), topics);
        messages(root.putObject("components").putObject("messages"));
        return Contracts.YAML.writeValueAsString(root);
    }

    private static void channels(ObjectNode channels, Map<String, List<EventContract>> topics) {
        topics.forEach((topic, contracts) -> {
            ObjectNode channel = channels.putObject(topic).put("address", topic);
            ObjectNode messages = channel.putObject("messages");
            contracts.forEach(contract ->
                    messages.putObject(name(contract)).put("$ref", "#/components/messages/" + name(contract)));
            channel.putObject("bindings").putObject("kafka").put("topic", topic);
        });
    }

    private static void operations(ObjectNode operations, Map<String, List<EventContract>> topics) {
        topics.keySet()
                .forEach(topic -> operations
                        .putObject("publish-" + topic.split("\\.")[1])
                        .put("action", "send")
                        .putObject("channel")
                        .put("$ref", "#/channels/" + topic));
    }

    private static void messages(ObjectNode messages) {
        for (EventContract contract : EventContracts.all()) {
            JsonNode schema = Contracts.schema(contract);
            ObjectNode message = messages.putObject(name(contract));
            message.put("name", contract.type());
            message.put("summary", schema.get("title").stringValue());
            message.set("headers", headers(contract));
            message.putObject("payload")
                    .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                    .set("schema", schema);
            message.putArray("examples").addObject().set("payload", Contracts.example(contract));
        }
    }

    private static ObjectNode headers(EventContract contract) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ce_id", "minted once, with the fact; the key for finding duplicates");
        texts.put("ce_source", "the service, for example /activity-service");
        texts.put("ce_subject", "what it happened to");
        texts.put("ce_time", "when it happened, in milliseconds, UTC");
        texts.put("ce_partitionkey", "the Kafka key: the branch, or the organisation where there is no branch");
        ObjectNode headers = Contracts.JSON.createObjectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_type").put("const", contract.type());
        texts.forEach(
                (name, text) -> properties.putObject(name).put("type", "string").put("description", text));
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_type")
                .add("ce_id")
                .add("ce_source")
                .add("ce_time");
        return headers;
    }

    private static String name(EventContract contract) {
        return contract.type().substring("org.xianfeng.".length());
    }
}
