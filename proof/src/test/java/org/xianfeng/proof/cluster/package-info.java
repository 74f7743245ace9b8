/** An installation on a real Kubernetes, upgraded, scaled and broken while people use it. */
@NullMarked
package org.xianfeng.proof.cluster;

import org.jspecify.annotations.NullMarked;
