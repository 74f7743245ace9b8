/** What the person who is signed in is told and may change. */
@NullMarked
package org.xianfeng.membership.me;

import org.jspecify.annotations.NullMarked;
