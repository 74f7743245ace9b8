/** Who came in, who did not and who left: remembered in the audit trail, and shown to the account's holder. */
@NullMarked
package org.xianfeng.membership.signinhistory;

import org.jspecify.annotations.NullMarked;
