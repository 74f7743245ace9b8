package org.xianfeng.activity.checkin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members check in.
 *
 * @param window how long after the start a member is not late
 */
@ConfigurationProperties("xianfeng.check-in")
record CheckInProperties(@DefaultValue("15m") Duration window) {}
