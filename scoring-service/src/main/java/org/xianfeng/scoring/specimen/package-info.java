/** Events as odd as their schemas let them be, to try rules on before they are published. */
@NullMarked
package org.xianfeng.scoring.specimen;

import org.jspecify.annotations.NullMarked;
