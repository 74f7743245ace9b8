/** Every panel of the dashboards asked of a real Prometheus that reads real services. */
@NullMarked
package org.xianfeng.proof.dashboard;

import org.jspecify.annotations.NullMarked;
