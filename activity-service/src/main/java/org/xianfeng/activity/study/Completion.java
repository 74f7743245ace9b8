package org.xianfeng.activity.study;

import java.time.Instant;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A lesson that a member studied long enough.
 *
 * @param branch the branch of the member at that time
 */
public record Completion(String id, OrganisationId branch, long studySeconds, Instant completedAt) {}
