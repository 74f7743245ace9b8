/** The rights of the services, tried on a broker that asks for them. */
@NullMarked
package org.xianfeng.deploy.rights;

import org.jspecify.annotations.NullMarked;
