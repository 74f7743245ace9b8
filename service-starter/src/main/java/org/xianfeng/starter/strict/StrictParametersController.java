package org.xianfeng.starter.strict;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Takes from a query only what a record of parameters names: {@code limit[$gt]=} is no way into its {@code limit}. */
@RestControllerAdvice
class StrictParametersController {
    @InitBinder
    void onlyWhatIsNamed(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
