/** Runs in their tables; every lease is guarded and lies on the database's clock. */
package org.comptoir.run.infrastructure;
