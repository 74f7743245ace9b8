/** Study time measured by the server, completed lessons and their revocation. */
@NullMarked
package org.xianfeng.activity.study;

import org.jspecify.annotations.NullMarked;
