/** Issuers of other makes: whose tokens are believed beside the platform's own, and what their claims are worth here. */
@NullMarked
package org.xianfeng.starter.outside;

import org.jspecify.annotations.NullMarked;
