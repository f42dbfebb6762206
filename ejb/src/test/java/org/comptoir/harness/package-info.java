/**
 * Use cases without a server: Weld SE, Narayana, Agroal and EclipseLink in one JVM, transactions by the rules of
 * Enterprise Beans. Put {@link org.comptoir.harness.UseCases} on a test class; its {@code @Inject} fields are filled.
 * The database is chosen by the system property {@code harness.db}: {@code h2}, {@code h2file}, {@code oracle},
 * {@code pg}.
 */
package org.comptoir.harness;
