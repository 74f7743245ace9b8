/** Key files that an installation hands to its services, and that no service may make for itself. */
@NullMarked
package org.xianfeng.starter.secrets;

import org.jspecify.annotations.NullMarked;
