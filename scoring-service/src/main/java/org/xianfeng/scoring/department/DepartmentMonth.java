package org.xianfeng.scoring.department;

import java.time.Instant;
import java.util.Map;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What all organisations with branches below them add up to in a month.
 *
 * @param sums of everything below an organisation, as branches stood at the end of the month
 * @param depths 1 for the root, 2 for who stands directly below it
 * @param adrift branches with facts of which nobody knows yet where they stand
 */
record DepartmentMonth(
        Instant asOf, Map<OrganisationId, Totals> sums, Map<OrganisationId, Integer> depths, long adrift) {}
