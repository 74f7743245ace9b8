/** Who holds which post of an organisation, and for which term. */
@NullMarked
package org.xianfeng.membership.post;

import org.jspecify.annotations.NullMarked;
