package org.xianfeng.scoring.example;

import java.util.List;

/** The examples that are shipped. */
record ExampleBooks(List<ExampleBook> all) {
    ExampleBooks {
        all = List.copyOf(all);
    }
}
