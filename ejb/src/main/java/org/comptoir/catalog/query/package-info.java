/** Lists and forms of the catalogue. */
package org.comptoir.catalog.query;
