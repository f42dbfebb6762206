/** The one interceptor that checks permissions, and the audit table. */
package org.comptoir.access.infrastructure;
