package org.xianfeng.activity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ActivityApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ActivityApplication.class, arguments);
    }
}
