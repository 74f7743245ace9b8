package org.xianfeng.starter.wrong.example;

/** A name that says nothing. */
public class ThingManager {}
