/** One story through the whole platform, with the real processes. */
package org.xianfeng.local.journey;
