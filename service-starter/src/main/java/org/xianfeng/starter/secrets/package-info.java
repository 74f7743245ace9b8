/** Key files: made once by a service, or handed to it by an installation that lets no service make its own. */
@NullMarked
package org.xianfeng.starter.secrets;

import org.jspecify.annotations.NullMarked;
