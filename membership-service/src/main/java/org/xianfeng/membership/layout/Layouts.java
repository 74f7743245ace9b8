package org.xianfeng.membership.layout;

/** The layouts of the workbooks that are taken in. */
public record Layouts(Layout members, Layout organisations) {}
