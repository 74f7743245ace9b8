package org.xianfeng.grievance.handling;

/** The steps that handlers take. */
record HandlingSteps(AcceptNeed accept, DispatchNeed dispatch, RecordWork work, ResolveNeed resolve) {}
