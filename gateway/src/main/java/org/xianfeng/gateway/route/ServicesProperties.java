package org.xianfeng.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and how long the gateway waits for them.
 *
 * @param answerWithin time for an answer; afterwards the caller is told, and the breaker counts a failure
 * @param uploadWithin the same for uploads of attachments
 */
@ConfigurationProperties("xianfeng")
record ServicesProperties(
        @DefaultValue("http://127.0.0.1:8081") URI membershipUri,
        @DefaultValue("http://127.0.0.1:8082") URI activityUri,
        @DefaultValue("http://127.0.0.1:8083") URI grievanceUri,
        @DefaultValue("http://127.0.0.1:8084") URI scoringUri,
        @DefaultValue("15s") Duration answerWithin,
        @DefaultValue("120s") Duration uploadWithin) {}
