package org.xianfeng.grievance.tracking;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits for strangers, and whose X-Forwarded-For is believed.
 *
 * @param gateways addresses or networks of the gateways
 */
@ConfigurationProperties("xianfeng.tracking")
record TrackingProperties(
        @DefaultValue("10") int triesPerNumber,
        @DefaultValue("60") int triesPerAddress,
        @DefaultValue("100") int registrationsPerAddress,
        @DefaultValue("PT15M") Duration span,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> gateways) {}
