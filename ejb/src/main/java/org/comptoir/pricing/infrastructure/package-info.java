/** Programmes in their tables, and as a snapshot in memory. */
package org.comptoir.pricing.infrastructure;
