package org.xianfeng.starter.wrong;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts nothing: it only marks the root of the wrong examples. */
@SpringBootApplication
public class WrongApplication {}
