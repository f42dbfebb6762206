/** A run of a job: its state, its parts, who may write for it. */
package org.comptoir.run.domain;
