package org.xianfeng.membership.audit;

/** Where what was done is remembered. */
public interface Audit {
    /**
     * Remembers, and returns when it is safely stored. When it throws, it may not be stored: then what it tells of must not
     * be done, or not be answered.
     */
    void record(AuditNote note);
}
