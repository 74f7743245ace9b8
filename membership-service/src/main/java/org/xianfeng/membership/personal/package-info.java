/** Personal files of members: what the roster must not show, sealed at rest and found by blind indexes. */
@NullMarked
package org.xianfeng.membership.personal;

import org.jspecify.annotations.NullMarked;
