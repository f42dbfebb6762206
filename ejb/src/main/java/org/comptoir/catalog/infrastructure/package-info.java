/** Products in their tables. */
package org.comptoir.catalog.infrastructure;
