package org.xianfeng.starter.wrong.example;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Uses what stays out. */
public class OldJsonClient {
    Class<?> old() {
        return ObjectMapper.class;
    }
}
