/** The organisation tree as it is read: who stands below whom, how many they are, and who sees which part. */
@NullMarked
package org.xianfeng.membership.organisation;

import org.jspecify.annotations.NullMarked;
