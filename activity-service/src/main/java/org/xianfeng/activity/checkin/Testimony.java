package org.xianfeng.activity.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.MemberId;

/**
 * An officer says that a member is there who could not enter the code.
 *
 * @param witness the member behind the officer's account, if there is one
 * @param account the officer's account
 * @param arrivedAt when the member came; now, where nothing is said
 */
record Testimony(
        MemberId member,
        @Nullable MemberId witness,
        String account,
        String reason,
        @Nullable Instant arrivedAt) {}
