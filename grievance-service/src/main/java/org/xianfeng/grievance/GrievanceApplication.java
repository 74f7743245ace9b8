package org.xianfeng.grievance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class GrievanceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GrievanceApplication.class, arguments);
    }
}
