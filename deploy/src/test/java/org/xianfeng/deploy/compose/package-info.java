/** Compose for one server, held to the published schema, to the services' settings and to the chart. */
@NullMarked
package org.xianfeng.deploy.compose;

import org.jspecify.annotations.NullMarked;
