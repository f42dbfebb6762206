/** What all jobs share: taking runs over, holding their leases, logging their steps. */
package org.comptoir.batch.shared;
