package org.xianfeng.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ScoringApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ScoringApplication.class, arguments);
    }
}
