/** A broker, a store, a workload and the scorer, each as real as can be, for everything that is timed or taken away. */
@NullMarked
package org.xianfeng.proof.lab;

import org.jspecify.annotations.NullMarked;
