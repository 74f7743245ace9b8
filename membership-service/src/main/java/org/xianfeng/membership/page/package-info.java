/** The issuer's pages: templates without script, filled with texts in Chinese and English. */
@NullMarked
package org.xianfeng.membership.page;

import org.jspecify.annotations.NullMarked;
