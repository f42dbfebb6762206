/**
 * Guarded statements for booked tables: {@link org.comptoir.shared.sql.Sql} for one statement,
 * {@link org.comptoir.shared.sql.SqlBundle} for several in one round trip. Text of SQL stands in infrastructure and
 * query classes; a use case only carries a bundle from one of its parts to the next.
 */
package org.comptoir.shared.sql;
