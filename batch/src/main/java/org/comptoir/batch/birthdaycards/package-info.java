/** The job that issues birthday cards, {@code META-INF/batch-jobs/birthdaycards.xml}: it decides nothing itself. */
package org.comptoir.batch.birthdaycards;
