package org.xianfeng.grievance.confirmation;

/** What an asker can do. */
record AskerSteps(ShowNeed show, ConfirmNeed confirm, ReopenNeed reopen) {}
