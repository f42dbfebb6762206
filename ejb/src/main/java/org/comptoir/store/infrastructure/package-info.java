/** Stores, tills and settings in their tables. */
package org.comptoir.store.infrastructure;
