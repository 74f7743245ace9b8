/** How an asker can be reached: personal data, kept apart from the need. */
@NullMarked
package org.xianfeng.grievance.contact;

import org.jspecify.annotations.NullMarked;
