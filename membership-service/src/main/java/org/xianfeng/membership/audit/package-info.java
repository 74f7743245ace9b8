/** The audit trail: what was done with people's data and rights, by whom; added to, never changed. */
@NullMarked
package org.xianfeng.membership.audit;

import org.jspecify.annotations.NullMarked;
