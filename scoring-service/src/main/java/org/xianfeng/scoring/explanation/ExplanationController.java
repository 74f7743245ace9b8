package org.xianfeng.scoring.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.problem.Problem;

/** Why, and why not. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "accounts")
class ExplanationController {
    private final AccountAccess access;
    private final AccountPages pages;
    private final ExplainSubject explain;

    ExplanationController(AccountAccess access, AccountPages pages, ExplainSubject explain) {
        this.access = access;
        this.pages = pages;
        this.explain = explain;
    }

    @Operation(summary = "为什么得分、为什么没有得分 / why an account got points for a subject, or why not")
    @GetMapping("/accounts/{ledger}/{id}/explanation")
    Explanation explanation(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam String subject,
            @RequestParam @Min(AccountPages.FIRST_YEAR) @Max(AccountPages.LAST_YEAR) @Nullable Integer year) {
        Account account = access.forEntries(caller, ledger, id);
        List<Integer> years = year == null ? pages.yearsKept() : List.of(year);
        Locale language = LocaleContextHolder.getLocale();
        Subject about = subject(subject);
        return access.intact(() -> explain.of(account, about, years, language));
    }

    private static Subject subject(String text) {
        try {
            return Subject.parse(text);
        } catch (IllegalArgumentException notASubject) {
            throw new Problem(422, "not-a-subject");
        }
    }
}
