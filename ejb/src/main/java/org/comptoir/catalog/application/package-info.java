/** Articles for the till, and the use cases that change the catalogue. */
package org.comptoir.catalog.application;
