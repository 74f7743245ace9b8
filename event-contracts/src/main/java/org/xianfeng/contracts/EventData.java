package org.xianfeng.contracts;

/** The data of one published fact; opaque ids and plain values only, never personal data. */
public interface EventData {}
