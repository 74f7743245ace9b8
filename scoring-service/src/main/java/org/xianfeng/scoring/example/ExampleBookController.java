package org.xianfeng.scoring.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.page.Page;

/** Examples to begin a rule book with, for anyone to read. */
@RestController
@RequestMapping("/api/scoring/example-books")
class ExampleBookController {
    private final ExampleBooks books;

    ExampleBookController(ExampleBooks books) {
        this.books = books;
    }

    @GetMapping
    Page<ExampleBook> examples(Caller caller) {
        return new Page<>(books.all(), null);
    }
}
