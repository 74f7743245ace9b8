/** The register of needs (民情台账) of an organisation or branch: bounded pages, newest first. */
@NullMarked
package org.xianfeng.grievance.register;

import org.jspecify.annotations.NullMarked;
