package org.xianfeng.scoring.belonging;

import java.time.LocalDate;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Where a member stood at the beginning of a year.
 *
 * @param since the day of the registration
 * @param day the first day of the year, or that of the registration when it was later
 */
public record Stood(OrganisationId branch, LocalDate since, LocalDate day) {}
