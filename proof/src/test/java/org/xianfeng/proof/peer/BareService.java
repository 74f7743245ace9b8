package org.xianfeng.proof.peer;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

/** The least that a service of Spring Boot is: a web server that answers, and nothing behind it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareService {
    public static void main(String[] arguments) throws InterruptedException {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(BareService.class)
                        .logStartupInfo(false)
                        .run("--server.port=0", "--server.address=127.0.0.1");
        System.out.println(
                "service ready at 127.0.0.1:" + context.getWebServer().getPort());
        Thread.currentThread().join();
    }
}
