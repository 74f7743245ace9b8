package org.xianfeng.scoring.example;

import org.xianfeng.scoring.ledger.Title;

/**
 * A published scheme as the text of a rule book.
 *
 * @param source the scheme that it follows
 * @param text as an organisation would write it, with a first day of its own to be put in
 */
record ExampleBook(String id, Title title, String source, String text) {}
