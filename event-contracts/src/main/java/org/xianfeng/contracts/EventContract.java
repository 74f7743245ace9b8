package org.xianfeng.contracts;

/**
 * One entry of the published language.
 *
 * @param type the CloudEvents type, a string owned by the contract
 * @param topic the Kafka topic that carries it
 * @param data the record of its data
 * @param schema class path of its JSON Schema
 * @param example class path of an example that the schema accepts
 */
public record EventContract(
        String type, String topic, Class<? extends EventData> data, String schema, String example) {}
