package org.xianfeng.membership.invitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Codes that were made, told this once.
 *
 * @param organisationId of the batch; none for the password of a single account
 * @param page where the codes are typed in
 */
record InvitationBatch(
        @Nullable String organisationId,
        String purpose,
        Instant expiresAt,
        String page,
        List<SlipView> slips,
        List<SkippedView> skipped) {
    /** What one person is handed. */
    record SlipView(
            @Nullable String memberId,
            String name,
            @Nullable String branchId,
            @Nullable String branchName,
            @Nullable String login,
            String code) {}

    /** For whom there is no code, and why: {@code has-account}, {@code no-account}, {@code not-in-organisation}, {@code beyond-your-grants}. */
    record SkippedView(String memberId, @Nullable String name, String reason) {}
}
