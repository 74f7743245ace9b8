package org.xianfeng.scoring.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.starter.access.Caller;

/** Lets whoever may see an account check that nobody changed its history. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "accounts")
class VerificationController {
    private final AccountAccess access;
    private final AccountPages pages;
    private final VerifyAccount verify;

    VerificationController(AccountAccess access, AccountPages pages, VerifyAccount verify) {
        this.access = access;
        this.pages = pages;
        this.verify = verify;
    }

    @Operation(summary = "校验账本 / recompute the pages of an account and compare")
    @GetMapping("/accounts/{ledger}/{id}/verification")
    AccountVerified verification(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam @Min(AccountPages.FIRST_YEAR) @Max(AccountPages.LAST_YEAR) @Nullable Integer year) {
        Account account = access.forEntries(caller, ledger, id);
        return verify.of(account, year == null ? pages.yearsKept() : List.of(year));
    }
}
