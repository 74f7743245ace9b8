/** What a request may be made of, the same in every service. */
@NullMarked
package org.xianfeng.starter.strict;

import org.jspecify.annotations.NullMarked;
