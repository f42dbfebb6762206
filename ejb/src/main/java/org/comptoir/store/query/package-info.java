/** Stores, tills and settings as their edit screens show them. */
package org.comptoir.store.query;
