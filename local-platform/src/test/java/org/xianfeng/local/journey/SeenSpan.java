package org.xianfeng.local.journey;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;

/** A span as a service exported it. */
record SeenSpan(String service, String name, String traceId, String id, String parentId) {
    /** All spans of an export. */
    static List<SeenSpan> in(byte[] request) throws InvalidProtocolBufferException {
        return ExportTraceServiceRequest.parseFrom(request).getResourceSpansList().stream()
                .flatMap(from -> from.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(span -> of(service(from.getResource()), span)))
                .toList();
    }

    private static SeenSpan of(String service, Span span) {
        return new SeenSpan(
                service, span.getName(), hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()));
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
