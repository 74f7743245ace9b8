package org.xianfeng.membership.signinhistory;

import java.time.Instant;
import org.xianfeng.membership.session.Device;

/**
 * Something that happened at an account's door.
 *
 * @param id opaque; where the next page begins
 * @param kind such as {@code signed-in}: the name of a kind of audit entry
 * @param how in which way, such as {@code two-steps}; empty where there is only one
 */
record SignInEvent(String id, Instant at, String kind, String how, Device device) {}
