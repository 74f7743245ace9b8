package org.xianfeng.scoring.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;

/** The caps of a claim as one text, because most claims of a page have the same. */
final class CapsText {
    private CapsText() {}

    static String of(List<Cap> caps) {
        return caps.stream()
                .map(cap -> cap.id() + " " + cap.window().name() + " " + cap.mostHundredths())
                .collect(Collectors.joining("\n"));
    }

    static List<Cap> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split("\n")).map(CapsText::cap).toList();
    }

    private static Cap cap(String line) {
        String[] words = line.split(" ");
        return new Cap(words[0], CapWindow.valueOf(words[1]), Long.parseLong(words[2]));
    }
}
