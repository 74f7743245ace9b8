/** Holds charts, topics and keys of an installation on Kubernetes to what the services and the cluster expect. */
@NullMarked
package org.xianfeng.deploy;

import org.jspecify.annotations.NullMarked;
