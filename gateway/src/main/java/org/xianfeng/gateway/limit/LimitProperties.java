package org.xianfeng.gateway.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a second, with a burst of four times as many, per caller and per gateway instance.
 *
 * @param address for requests without a token, per network address: one office may stand behind one address
 * @param account for requests with a token, per account
 * @param accounts other values for single accounts, such as machine clients
 */
@ConfigurationProperties("xianfeng.limits")
record LimitProperties(
        @DefaultValue("50") int address,
        @DefaultValue("50") int account,
        @DefaultValue Map<String, Integer> accounts) {}
