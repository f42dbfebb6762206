package org.comptoir.run.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is asked for. Job, day and parameters together are one run for ever.
 *
 * @param requestId made by the client, unique for life
 * @param businessDate the day the run is for; a job never asks what today is
 * @param params a record of the job's parameters; it is stored as JSON, its fields in the order of their names
 * @param reason why it is run, for the history; no part of what makes a run unique
 */
public record NewRun(UUID requestId, String job, LocalDate businessDate, Object params, String reason) {}
